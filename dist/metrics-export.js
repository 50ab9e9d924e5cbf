import { main } from "./stdops.js";

await main(import.meta.url, "metrics-export");
