/**
 * The part of HttpClient that @actions/core (its OIDC client) and @actions/artifact use, loading the real client, and
 * with it undici's 1 MB, at the first request instead of at import.
 */
export class HttpClient {
  #options;

  constructor(...options) {
    this.#options = options;
  }

  async getJson(...request) {
    return (await this.#client()).getJson(...request);
  }

  async post(...request) {
    return (await this.#client()).post(...request);
  }

  async #client() {
    const { HttpClient: RealClient } = await import("http-client");
    return new RealClient(...this.#options);
  }
}

/** The statuses that @actions/artifact tries again. */
export const HttpCodes = {
  TooManyRequests: 429,
  InternalServerError: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
};
