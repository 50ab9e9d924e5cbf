/**
 * The part of HttpClient that @actions/core uses (its OIDC client), loading the real client, and with it undici's 1 MB,
 * at the first request instead of at import.
 */
export class HttpClient {
  #options;

  constructor(...options) {
    this.#options = options;
  }

  async getJson(...request) {
    const { HttpClient: RealClient } = await import("http-client");
    return new RealClient(...this.#options).getJson(...request);
  }
}
