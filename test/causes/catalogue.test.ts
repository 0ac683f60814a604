import {readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {asJson} from '../../src/causes/as-json.js';
import {causeById, causes} from '../../src/causes/catalogue.js';
import {found} from '../../src/causes/cause.js';
import {signSentences} from '../../src/causes/sign.js';
import {redact} from '../../src/core/redact.js';

const folder = resolve(import.meta.dirname, '../../src/causes');
const files = readdirSync(folder, {withFileTypes: true})
	.filter(entry => entry.isDirectory())
	.flatMap(area => readdirSync(resolve(folder, area.name)).map(file => `${area.name}.${file.replace(/\.ts$/, '')}`))
	.filter(id => !id.endsWith('.index'));

const wireKey = ({code, subcode, message}: {code: number; subcode?: number; message: string}): string =>
	`${code}/${subcode ?? '-'} ${message}`;

describe('the catalogue', () => {
	it('holds every file, each under the id of its path, none twice', () => {
		expect(causes.map(({id}) => id).sort()).toEqual(files.sort());
		expect(new Set(causes.map(({id}) => id)).size).toBe(causes.length);
	});

	it('finds a cause by its id', () => {
		expect(causeById('token.expired')?.kind).toBe('access');
		expect(causeById('token.unheard-of')).toBeUndefined();
	});

	it('gives no wire to two causes', () => {
		const keys = causes.flatMap(({wire}) => (wire ? [wireKey(wire)] : []));
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	it('names only causes that exist as consequences', () => {
		const unknown = causes.flatMap(({id, bringsAbout = []}) =>
			bringsAbout.filter(other => !causeById(other)).map(other => `${id} brings about ${other}`),
		);
		expect(unknown).toEqual([]);
	});

	it('uses every sign that a reader can recognise', () => {
		const used = new Set(causes.flatMap(({clues}) => clues.flatMap(({shows}) => shows ?? [])));
		expect(Object.keys(signSentences).filter(sign => !used.has(sign as never))).toEqual([]);
	});

	it.each(causes.map(cause => [cause.id, cause] as const))(
		'%s speaks in sentences, helps, and points to Meta',
		(_, cause) => {
			const {title, why, fix, docs, ask} = asJson(found(cause, {}));
			expect(title).toMatch(/^["A-Z].*[^.!\s]$/s);
			expect(title).not.toMatch(/undefined|\bnull\b|\[object|\s\s|\byou(r)?\b (?:did|forgot|must)/);
			expect(why).toMatch(/^["A-Z].*\.$/s);
			for (const {text, command, url} of fix) {
				expect(text).toMatch(/^[A-Z"].*[^.\s]$/s);
				expect(text).not.toMatch(/undefined|\s\s/);
				expect(redact(text), 'nothing in it looks like a secret').toBe(text);
				if (command !== undefined) expect(command).toMatch(/^messenger-tool [a-z-]/);
				if (url !== undefined) expect(url).toMatch(/^https:\/\//);
			}
			for (const question of ask) expect(question).toMatch(/[?.]$/);
			expect(docs.length).toBeGreaterThan(0);
			for (const page of docs) expect(page).toMatch(/^https:\/\/developers\.facebook\.com\//);
		},
	);

	it.each(causes.map(cause => [cause.id, cause] as const))(
		'%s weighs its clues between -1 and 1, and bounds every gap',
		(_, {clues}) => {
			for (const {weight, says, lacks} of clues) {
				expect(Math.abs(weight)).toBeLessThanOrEqual(1);
				for (const expression of [says ?? [], lacks ?? []].flat()) {
					expect(() => new RegExp(expression.source)).not.toThrow();
					expect(expression.source).not.toMatch(/\.[*+]|\)[*+]/);
				}
			}
		},
	);
});
