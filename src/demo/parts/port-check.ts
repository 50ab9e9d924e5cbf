import { outputOf, type Part } from "../part.ts";

/** The third part: waits for a service that comes up late. To fail, the service never is ready. */
export const portPart: Part = {
  name: "port-check",
  title: "wait for a service that comes up late",
  prepare: (scene) => {
    scene.service.launch();
    return {
      inputs: {
        targets: outputOf(scene, "config-read", "url"),
        "expect-status": "200",
        interval: "100ms",
        timeout: outputOf(scene, "config-read", "timeout"),
      },
    };
  },
};
