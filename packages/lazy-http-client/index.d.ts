export { HttpClient } from "http-client";
