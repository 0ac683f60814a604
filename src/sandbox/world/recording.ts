import type {Edit, Path} from './edits.js';
import type {DeepReadonly, World} from './world.js';

/** A change that was made. */
export interface Recording<Result> {
	readonly result: Result;
	/** What it did, by reference: to be serialised before anything else changes. */
	readonly edits: readonly Edit[];
	/** Takes it back. Of several, the last one first. */
	undo(): void;
}

type Holder = Record<string, unknown>;

/** The key under which a draft hands out what it stands for. */
const behind = Symbol('behind');

/**
 * A part of the world to search in, and not to change: among drafts, each one that is looked at would be made, and kept until
 * the change is written.
 */
export const asPlain = <Value extends object>(value: Value): DeepReadonly<Value> =>
	((value as {readonly [behind]?: DeepReadonly<Value>})[behind] ?? value) as DeepReadonly<Value>;

/** The outermost list that a value is in. */
interface List {
	readonly target: object;
	readonly path: Path;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Hands out the world behind proxies that note what is done to it. */
class Recorder {
	readonly edits: Edit[] = [];
	readonly #undo: (() => void)[] = [];
	readonly #drafts = new Map<object, object>();
	readonly #targets = new Map<object, object>();
	/** Came into the world by this change: its edit holds it as it is in the end, whatever is done to it meanwhile. */
	readonly #fresh = new Set<object>();
	/** Lists whose edit holds them as they are in the end. */
	readonly #rewritten = new Set<object>();
	/** Lists whose content before the change is known. */
	readonly #remembered = new Set<object>();
	#open = true;

	close(): void {
		this.#open = false;
	}

	undo(): void {
		for (const step of this.#undo.reverse()) step();
	}

	/** The value itself, if this is a draft of it. */
	target<Value>(value: Value): Value {
		return (isObject(value) ? (this.#targets.get(value) ?? value) : value) as Value;
	}

	draft<Target extends object>(target: Target, path: Path, outer?: List): Target {
		const present = this.#drafts.get(target);
		if (present) return present as Target;
		const list = outer ?? (Array.isArray(target) ? {target, path} : undefined);
		const draft = new Proxy(target as Holder, {
			get: (holder, key) => {
				if (key === behind) return holder;
				const value = Reflect.get(holder, key);
				if (list?.target === holder && key === 'push') return this.#push(list);
				if (list?.target === holder && key === 'splice') return this.#splice(list);
				if (!isObject(value) || typeof key === 'symbol' || this.#fresh.has(value)) return value;
				return this.draft(value, list ? path : [...path, key], list);
			},
			set: (holder, key, value) => this.#put(holder, String(key), this.#own(value), path, list),
			deleteProperty: (holder, key) => this.#drop(holder, String(key), path, list),
		});
		this.#drafts.set(target, draft);
		this.#targets.set(draft, target);
		return draft as Target;
	}

	#note(undo: () => void): void {
		if (!this.#open) throw new TypeError('The world is changed after its change has ended');
		this.#undo.push(undo);
	}

	/** A list that is changed anywhere but at its end is kept whole. */
	#rewrite({target, path}: List): void {
		if (this.#rewritten.has(target)) return;
		this.#rewritten.add(target);
		this.edits.push({put: path, value: target});
	}

	/** How a list is before something is put into it, or dropped. */
	#rememberList(list: unknown[]): void {
		if (this.#remembered.has(list)) return;
		this.#remembered.add(list);
		const before = [...list];
		this.#note(() => list.splice(0, list.length, ...before));
	}

	/** The order of the keys means something: the first app, the first page. */
	#rememberKeys(holder: Holder): void {
		const before = {...holder};
		this.#note(() => {
			for (const name of Object.keys(holder)) delete holder[name];
			Object.assign(holder, before);
		});
	}

	#put(holder: Holder, key: string, value: unknown, path: Path, list: List | undefined): boolean {
		const [had, old] = [Object.hasOwn(holder, key), holder[key]];
		if (had && old === value) return true;
		if (Array.isArray(holder)) this.#rememberList(holder);
		else
			this.#note(() => {
				if (had) holder[key] = old;
				else delete holder[key];
			});
		if (list) this.#rewrite(list);
		else this.edits.push({put: [...path, key], value});
		holder[key] = value;
		return true;
	}

	#drop(holder: Holder, key: string, path: Path, list: List | undefined): boolean {
		if (!Object.hasOwn(holder, key)) return true;
		if (Array.isArray(holder)) this.#rememberList(holder);
		else this.#rememberKeys(holder);
		if (list) this.#rewrite(list);
		else this.edits.push({drop: [...path, key]});
		return Reflect.deleteProperty(holder, key);
	}

	#push({target, path}: List): (...values: unknown[]) => number {
		const list = target as unknown[];
		return (...added) => {
			const values = added.map(value => this.#own(value));
			const {length} = list;
			this.#note(() => {
				list.length = length;
			});
			if (!this.#rewritten.has(list)) this.edits.push({push: path, values});
			return list.push(...values);
		};
	}

	/** In one go: as the language does it, each value behind the gap is put one by one. */
	#splice(whole: List): (start: number, ...rest: unknown[]) => unknown[] {
		const list = whole.target as unknown[];
		return (...args) => {
			this.#rememberList(list);
			this.#rewrite(whole);
			const owned = args.map(value => this.#own(value)) as [number, number, ...unknown[]];
			return list.splice(...owned);
		};
	}

	/** A value that comes into the world. Parts of it that are in the world already are copied: nothing is in two places. */
	#own(value: unknown): unknown {
		if (!isObject(value)) return value;
		const target = this.#targets.get(value);
		if (target) return this.#own(structuredClone(target));
		for (const [key, part] of Object.entries(value)) if (isObject(part)) (value as Holder)[key] = this.#own(part);
		this.#fresh.add(value);
		return value;
	}
}

/** Makes a change and notes what it does. What it throws leaves the world as it was. */
export const record = <Result>(world: World, change: (world: World) => Result): Recording<Result> => {
	const recorder = new Recorder();
	try {
		const result = recorder.target(change(recorder.draft(world, [])));
		recorder.close();
		return {result, edits: recorder.edits, undo: () => recorder.undo()};
	} catch (error) {
		recorder.undo();
		throw error;
	}
};
