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
};

declare namespace chrome.developerPrivate {
  function getExtensionsInfo(): Promise<{ readonly id: string; readonly path: string }[]>;
}
