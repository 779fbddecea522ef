// The few names that the drivers use inside the browsers' own pages, which no package declares.

declare const WebExtensionPolicy: {
  getByID(id: string | undefined): {
    readonly extension: {
      readonly baseURL: string;
      readonly views: Iterable<{ readonly viewType: string }>;
      terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
    };
  };
};

declare const gBrowser: {
  selectedTab: unknown;
  addTrustedTab(url: string): unknown;
};

declare const Services: {
  readonly obs: { notifyObservers(subject: null, topic: string): void };
  readonly prefs: { setIntPref(name: string, value: number): void };
  readonly console: { getMessageArray(): readonly { readonly message: string; readonly sourceName?: string }[] };
};

interface Addon {
  reload(): Promise<void>;
  enable(): Promise<void>;
  disable(): Promise<void>;
}

declare const ChromeUtils: {
  importESModule(address: "resource://gre/modules/AddonManager.sys.mjs"): {
    readonly AddonManager: { getAddonByID(id: string | undefined): Promise<Addon> };
  };
};

declare namespace chrome.developerPrivate {
  function reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  function getExtensionsInfo(options: { includeDisabled: boolean }): Promise<{ readonly id: string; readonly path: string }[]>;
}
