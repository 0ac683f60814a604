import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {junit} from '../../../src/ui/reporters/junit.js';
import {healthyReport, troubledReport, unreachableReport} from './reports.js';

/** The strictest of the schemas that Jenkins published: later ones allow what it does. */
const schema = readFileSync(join(import.meta.dirname, 'jenkins-junit.xsd'), 'utf8');

const complaints = async (contents: string): Promise<readonly string[]> => {
	const {errors} = await validateXML({xml: [{fileName: 'report.xml', contents}], schema: [schema]});
	return errors.map(({message}) => message);
};

describe('a JUnit report', () => {
	it.each([
		['of a healthy set-up', healthyReport],
		['with a failure, a warning and strange names', troubledReport],
		['of what could not be reached', unreachableReport],
	])('%s is what the schema says', async (_, make) => {
		expect(await complaints(junit(await make()))).toEqual([]);
	});

	it('would be refused with an element that is none', async () => {
		const broken = junit(await healthyReport())
			.replace('<properties>', '<property>')
			.replace('</properties>', '</property>');
		expect(await complaints(broken)).not.toEqual([]);
	});
});
