/** Environment variables, as they were when the process started. */
export type Environment = Readonly<Record<string, string | undefined>>;
