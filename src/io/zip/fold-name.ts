/** The same for all spellings of a name that some file system takes for one: in any case, with accents composed or not. */
export function foldName(name: string): string {
  return name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
}
