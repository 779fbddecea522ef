/** Starts a page: the one module that popup, panel and options share draws what the document's `data-page` says. */

import init, { mount } from "ui";

await init({ module_or_path: chrome.runtime.getURL("ui.wasm") });
mount();
