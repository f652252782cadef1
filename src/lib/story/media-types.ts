/** Layers that show a medium: pictures, films, recordings, papers, code, tables, and what stands on other sites. */
import type { Id, Layer, Open } from './base-types.js';

/** A part of a picture, as shares of its width and height from the top left corner: `[x, y, width, height]`. */
export type Part = readonly [x: number, y: number, width: number, height: number];

/** A picture's file in another width. */
export interface PictureSize extends Open {
	readonly src: string;
	/** In pixels. */
	readonly width: number;
}

/** A picture's file. Of the site's own: what lies elsewhere is linked to, never loaded. */
export interface PictureFile extends Open {
	readonly src: string;
	/** The same picture in other widths; the browser takes the smallest that will do. */
	readonly srcset?: readonly PictureSize[];
	/** Of the file in pixels. Without both, a part cannot be shown before the file has come. */
	readonly width?: number;
	readonly height?: number;
}

/** A picture, or two that are compared. */
export interface ImageLayer extends Layer, PictureFile {
	readonly kind: 'image';
	/** What is to be seen, for who does not see it. */
	readonly alt: string;
	readonly credit?: string;
	/** `whole`: all of it is seen; `fill`: it fills the stage behind the card. Default `whole`. */
	readonly fit?: 'whole' | 'fill';
	/** The part to look at. From step to step of one picture the camera moves. */
	readonly focus?: Part;
	/** A word over this picture where two are compared, as "1985". */
	readonly label?: string;
	/** The picture as it was later: a slider lays it over this one. */
	readonly compare?: ComparedPicture;
}

export interface ComparedPicture extends PictureFile {
	readonly alt: string;
	readonly label?: string;
}

export interface GalleryPicture extends PictureFile {
	readonly id: Id;
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}

export interface GalleryLayer extends Layer {
	readonly kind: 'gallery';
	readonly title?: string;
	readonly images: readonly GalleryPicture[];
}

/** Captions of a film or a recording, as WebVTT. */
export interface CaptionTrack extends Open {
	readonly id: Id;
	readonly src: string;
	/** BCP 47. */
	readonly language: string;
	/** What the language is called in the player. Default: its name. */
	readonly label?: string;
}

export interface VideoLayer extends Layer {
	readonly kind: 'video';
	readonly src: string;
	/** As `video/mp4`. */
	readonly type?: string;
	readonly width?: number;
	readonly height?: number;
	readonly title: string;
	readonly credit?: string;
	/** The picture before it plays: a file of the site's own. */
	readonly poster?: string;
	readonly captions?: readonly CaptionTrack[];
	/** `silent`: plays by itself, without sound, again and again. Default `click`. */
	readonly play?: 'click' | 'silent';
	/** What is said and seen, in words. */
	readonly transcript?: string;
}

export interface AudioLayer extends Layer {
	readonly kind: 'audio';
	readonly src: string;
	readonly type?: string;
	readonly title: string;
	/** Who speaks or plays. */
	readonly by?: string;
	readonly credit?: string;
	readonly transcript?: string;
}

export interface DocumentPage extends PictureFile {
	readonly id: Id;
	/** As "Page 12". */
	readonly label?: string;
}

/** A place on a page of a document, and what it says. */
export interface Passage extends Open {
	readonly id: Id;
	/** The id of its page. */
	readonly page: Id;
	readonly at: Part;
	/** What it says, word for word. */
	readonly text: string;
}

export interface DocumentLayer extends Layer {
	readonly kind: 'document';
	readonly title: string;
	readonly credit?: string;
	readonly source?: Id;
	readonly pages: readonly DocumentPage[];
	readonly passages?: readonly Passage[];
	/** The id of the passage to look at. Default: the whole first page. */
	readonly show?: Id;
}

export interface CodeLayer extends Layer {
	readonly kind: 'code';
	readonly title?: string;
	/** As "TypeScript": said, not used. */
	readonly language?: string;
	readonly code: string;
	/** The number of the first line. Default 1. */
	readonly first?: number;
	/** Lines to look at, as `"3"` or `"3-5"`, by their numbers. */
	readonly marks?: readonly string[];
}

export interface TableColumn extends Open {
	readonly id: Id;
	readonly label: string;
	/** Numbers stand under one another. Default: numbers if all its cells are. */
	readonly as?: 'text' | 'number';
}

export interface TableRow extends Open {
	readonly id: Id;
	/** One for each column, in their order; the first names the row. Empty: nothing is known. */
	readonly cells: readonly (string | number)[];
	/** Drawn in the accent. */
	readonly subject?: boolean;
	readonly claim?: string;
}

export interface TableLayer extends Layer {
	readonly kind: 'table';
	readonly title: string;
	readonly note?: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
}

/** Something that stands on another site. Nothing of it is loaded before the reader asks for it. */
export interface EmbedLayer extends Layer {
	readonly kind: 'embed';
	/** Its page. */
	readonly url: string;
	readonly title: string;
	/** Who made or wrote it. */
	readonly by?: string;
	/** Words of it, as of a post. */
	readonly text?: string;
	/** Where to begin, in seconds. */
	readonly from?: number;
	/** A still: a file of the site's own. */
	readonly still?: PictureFile;
}

export type MediaLayer =
	| ImageLayer
	| GalleryLayer
	| VideoLayer
	| AudioLayer
	| DocumentLayer
	| CodeLayer
	| TableLayer
	| EmbedLayer;
