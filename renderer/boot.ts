import { z } from 'zod';

// zod would otherwise probe for `new Function`, which the policy of the page refuses.
z.config({ jitless: true });

/** What this document's `<style>` elements must carry. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Some of antd's parts add a <style> without the nonce (scroll lock); without this the policy drops it.
const createElement = document.createElement.bind(document);
Object.assign(document, {
  createElement(tag: string, options?: ElementCreationOptions): HTMLElement {
    const element = createElement(tag, options);
    if (nonce !== '' && element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  },
});
