/* Pages opened from a folder may start no worker: the search then runs in a hidden frame instead. With a server nothing changes. */
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.inner = frame.contentWindow;
      this.inner.document.open();
      this.inner.document.write("<!DOCTYPE html><body></body>");
      this.inner.document.close();
      this.inner.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        if (this.onmessage) this.onmessage(event);
      };
      const load = (source) => new Promise((done, failed) => {
        const script = this.inner.document.createElement("script");
        script.src = new URL(source, location.href).href;
        script.onload = done;
        script.onerror = failed;
        this.inner.document.body.append(script);
      });
      this.inner.importScripts = (...sources) => sources.reduce((before, source) => before.then(() => load(source)), Promise.resolve());
      this.ready = load(url);
    }
    postMessage(data) {
      this.ready.then(() => this.inner.dispatchEvent(new this.inner.MessageEvent("message", { data })));
    }
    terminate() { this.inner.frameElement.remove(); }
  };
}
