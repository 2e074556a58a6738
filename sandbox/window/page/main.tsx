import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { readSetup } from "./calls.ts";

const place = document.getElementById("root");
if (place === null) throw new Error("The page has no root");
const root = createRoot(place);
readSetup().then(
  (setup) => root.render(<App setup={setup} />),
  (error: Error) => root.render(<p role="alert">The stand-ins cannot be reached: {error.message}. Is npm start still running?</p>),
);
