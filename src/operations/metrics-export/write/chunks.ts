/** How long a chunk is at least, in UTF-16 code units. */
const chunkLength = 65_536;

/** Joins short texts to chunks of about 64 KiB, which are written at once. */
export function* joinChunks(texts: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const text of texts) {
    chunk += text;
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") {
    yield chunk;
  }
}
