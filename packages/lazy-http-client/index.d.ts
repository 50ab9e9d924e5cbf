export { HttpClient, HttpCodes } from "http-client";
