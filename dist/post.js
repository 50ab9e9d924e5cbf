import { post } from "./stdops.js";

await post();
