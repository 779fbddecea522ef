/** Converse.js as it comes, signed in as the address says: /chat?user=maya&with=priya&server=ws://… */

interface Message {
  get(key: "body"): string | undefined;
  get(key: "sender"): "me" | "them";
}

interface Chat {
  readonly messages: { map<Result>(each: (message: Message) => Result): Result[] };
  maybeShow(force: boolean): void;
}

declare const converse: {
  readonly plugins: {
    add(name: string, plugin: { initialize(this: { readonly _converse: { readonly api: Api } }): void }): void;
  };
  initialize(options: Readonly<Record<string, unknown>>): Promise<void>;
};

interface Api {
  waitUntil(event: string): Promise<unknown>;
  readonly chats: { open(jid: string, attributes: object, force: boolean): Promise<Chat> };
}

declare global {
  interface Window {
    /** What Converse's own model holds of the conversation. */
    conversation: { sent(): string[]; received(): string[] };
  }
}

const address = new URLSearchParams(location.search);
const partner = `${address.get("with")}@localhost`;

converse.plugins.add("daylight-tests", {
  initialize() {
    const { api } = this._converse;
    void api.waitUntil("chatBoxesFetched").then(async () => {
      const chat = await api.chats.open(partner, {}, true);
      const from = (sender: "me" | "them"): string[] =>
        chat.messages.map((message) => (message.get("sender") === sender ? message.get("body") : undefined)).filter((body) => body !== undefined);
      window.conversation = { sent: () => from("me"), received: () => from("them") };
    });
  },
});

await converse.initialize({
  allow_non_roster_messaging: true,
  assets_path: "/converse/",
  authentication: "login",
  // It wants WebAssembly on the page, which the page's policy refuses; nothing here is encrypted.
  blacklisted_plugins: ["converse-omemo"],
  auto_login: true,
  discover_connection_methods: false,
  i18n: "en",
  jid: `${address.get("user")}@localhost`,
  password: address.get("password"),
  loglevel: "warn",
  persistent_store: "sessionStorage",
  play_sounds: false,
  show_send_button: true,
  view_mode: "fullscreen",
  websocket_url: address.get("server"),
  whitelisted_plugins: ["daylight-tests"],
});
