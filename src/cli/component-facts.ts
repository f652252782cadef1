/** What can be said of a component by its source: its props from their types, the tokens and hooks that it uses. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export interface PropFact {
	readonly name: string;
	readonly type: string;
	readonly required: boolean;
	/** As it stands in the component; absent where there is none, or where only the words name one. */
	readonly default?: string;
	readonly text: string;
}

/** An object type that a prop takes, with its fields. */
export interface TypeFact {
	readonly name: string;
	readonly text: string;
	readonly fields: readonly PropFact[];
}

export interface ComponentFacts {
	/** What its `@component` comment says. */
	readonly about: string;
	readonly props: readonly PropFact[];
	readonly types: readonly TypeFact[];
	/** Names of custom properties, as `--tl-ink`. */
	readonly tokens: readonly string[];
	/** Values of `data-part` in its markup. */
	readonly parts: readonly string[];
	/** Names of other `data-` attributes that say a state. */
	readonly hooks: readonly string[];
}

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script>/g;

/** The TypeScript of a component, as one module. */
const scriptOf = (source: string): string =>
	[...source.matchAll(SCRIPT)].map(([, , code]) => code).join('\n');

/** Where the program finds the TypeScript of a component. */
const MODULE = '.svelte.props.ts';

const OPTIONS: ts.CompilerOptions = {
	target: ts.ScriptTarget.ESNext,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	allowImportingTsExtensions: true,
	types: []
};

/**
 * Reads components by their files.
 *
 * @param root the project's folder
 * @param files paths from there
 * @returns facts by path
 */
export function componentFacts(
	root: string,
	files: readonly string[]
): Readonly<Record<string, ComponentFacts>> {
	const host = ts.createCompilerHost(OPTIONS, true);
	const { getSourceFile, fileExists, readFile } = host;
	const component = (name: string) =>
		name.endsWith(MODULE) ? name.slice(0, -'.props.ts'.length) : undefined;
	host.getSourceFile = (name, language, ...rest) => {
		const path = component(name);
		return path
			? ts.createSourceFile(name, scriptOf(readFileSync(path, 'utf8')), language, true)
			: getSourceFile.call(host, name, language, ...rest);
	};
	host.fileExists = (name) => existsSync(component(name) ?? '') || fileExists.call(host, name);
	host.readFile = (name) => readFile.call(host, component(name) ?? name);
	const names = files.map((file) => resolve(root, `${file}.props.ts`));
	const program = ts.createProgram(names, OPTIONS, host);
	const checker = program.getTypeChecker();
	return Object.fromEntries(
		files.map((file, i) => {
			const source = program.getSourceFile(names[i] ?? '');
			if (!source) throw new Error(`${file} was not read.`);
			return [file, factsOf(root, file, source, checker)];
		})
	);
}

function factsOf(
	root: string,
	file: string,
	source: ts.SourceFile,
	checker: ts.TypeChecker
): ComponentFacts {
	const declared = propsOf(source);
	const type = declared?.type && checker.getTypeFromTypeNode(declared.type);
	const found = new Map<string, TypeFact>();
	const props = type ? fieldsOf(type, checker, source, defaultsOf(declared), found) : [];
	const text = closure(root, file);
	const all = (pattern: RegExp) =>
		[...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
	return {
		about: aboutOf(readFileSync(join(root, file), 'utf8')),
		props,
		types: [...found.values()],
		tokens: all(/var\((--tl-[\w-]+)/g),
		parts: all(/data-part="([\w-]+)"/g),
		hooks: all(/\b(data-(?:state|standing|as|size|motion|align|direction|qualifier|order))=/g)
	};
}

/** The comment that begins with `@component`, without the example in it. */
function aboutOf(source: string): string {
	const [, comment = ''] = /<!--\s*@component\s+([^]*?)-->/.exec(source) ?? [];
	return comment.replace(/```[^]*?```/g, '').trim();
}

/** The declaration that takes `$props()`. */
function propsOf(source: ts.SourceFile): ts.VariableDeclaration | undefined {
	for (const statement of source.statements) {
		if (!ts.isVariableStatement(statement)) continue;
		for (const one of statement.declarationList.declarations) {
			const { initializer } = one;
			if (
				initializer &&
				ts.isCallExpression(initializer) &&
				initializer.expression.getText() === '$props'
			)
				return one;
		}
	}
	return undefined;
}

function defaultsOf(declared: ts.VariableDeclaration | undefined): ReadonlyMap<string, string> {
	const defaults = new Map<string, string>();
	if (!declared || !ts.isObjectBindingPattern(declared.name)) return defaults;
	for (const { name, propertyName, initializer } of declared.name.elements) {
		if (initializer) defaults.set((propertyName ?? name).getText(), initializer.getText());
	}
	return defaults;
}

function fieldsOf(
	type: ts.Type,
	checker: ts.TypeChecker,
	at: ts.Node,
	defaults: ReadonlyMap<string, string>,
	found: Map<string, TypeFact>
): PropFact[] {
	return checker.getPropertiesOfType(type).map((symbol) => {
		const own = checker.getTypeOfSymbolAtLocation(symbol, at);
		const given = defaults.get(symbol.name);
		collect(own, checker, at, found);
		return {
			name: symbol.name,
			type: printed(own, checker, at),
			required: (symbol.flags & ts.SymbolFlags.Optional) === 0,
			...(given === undefined || given === '$bindable()' ? {} : { default: given }),
			text: ts.displayPartsToString(symbol.getDocumentationComment(checker))
		};
	});
}

function printed(type: ts.Type, checker: ts.TypeChecker, at: ts.Node): string {
	const flags =
		ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
	return checker
		.typeToString(type, at, flags)
		.replaceAll('"', "'")
		.replace(/^undefined \| /, '')
		.replace(/ \| undefined$/, '');
}

/** Notes the object types of ours that a prop takes, with their fields, each once and one level deep. */
function collect(
	type: ts.Type,
	checker: ts.TypeChecker,
	at: ts.Node,
	found: Map<string, TypeFact>
): void {
	for (const one of type.isUnion() ? type.types : [type]) {
		const symbol = one.aliasSymbol ?? one.getSymbol();
		const name = symbol?.name ?? '';
		if (!symbol || found.has(name) || !/^(Compiled|Explorer|StageBox$)/.test(name)) continue;
		const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
		const fact = { name, text, fields: [] as PropFact[] };
		found.set(name, fact);
		fact.fields.push(...fieldsOf(one, checker, at, new Map(), new Map()));
	}
}

/** The sources of a component and of what it draws with, from its own room. */
function closure(root: string, file: string): string {
	const seen = new Set<string>();
	const visit = (path: string): string => {
		if (seen.has(path) || !existsSync(path)) return '';
		seen.add(path);
		const source = readFileSync(path, 'utf8');
		const near = [...source.matchAll(/from '(\.{1,2}\/[^']+)'/g)]
			.map(([, name]) => resolve(dirname(path), (name ?? '').replace(/\.js$/, '.ts')))
			.filter((name) => /^src\/lib\/(components|player)\//.test(relative(root, name)));
		return [source, ...near.map(visit)].join('\n');
	};
	return visit(resolve(root, file));
}
