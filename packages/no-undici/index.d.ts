export declare class ProxyAgent {
  constructor(options: unknown);
}
export declare const fetch: (...request: readonly unknown[]) => Promise<never>;
