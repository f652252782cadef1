import type { Library } from '#server/library.ts';

declare global {
	namespace App {
		interface Locals {
			library: Library;
		}
		interface PageData {
			/** BCP 47 language and direction of the page. Default: English. */
			language?: string;
			direction?: 'ltr' | 'rtl';
		}
	}
}

export {};
