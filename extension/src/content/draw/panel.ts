/** The panel: a page of the extension in a frame of ours, which the page can neither read nor style. */

/** The page's name; its address carries the token by which it finds its box. */
const PAGE = "pages/panel.html";

export class Panel {
  readonly frame: HTMLIFrameElement;
  /** Known to this frame and to the panel's page only. */
  readonly token: string = crypto.randomUUID();

  constructor() {
    this.frame = document.createElement("iframe");
    this.frame.className = "panel opening";
    this.frame.title = chrome.i18n.getMessage("content_panel");
    // Lets it load in pages that embed only what agrees to be embedded.
    this.frame.setAttribute("credentialless", "");
    this.frame.src = `${chrome.runtime.getURL(PAGE)}#${this.token}`;
  }

  set height(pixels: number) {
    this.frame.classList.remove("opening");
    this.frame.style.height = `${Math.min(pixels, window.innerHeight - 24)}px`;
  }
}
