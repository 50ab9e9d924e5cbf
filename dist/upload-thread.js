import { uploadThread } from "./stdops.js";

await uploadThread();
