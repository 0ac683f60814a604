import type {Settings} from '../../src/core/setting.js';
import {type DoctorOptions, doctor, type Examination} from '../../src/diagnostics/index.js';
import {createGraph} from '../../src/graph/graph.js';
import {createHttp} from '../../src/graph/http.js';
import {healthySettings, now} from './healthy-world.js';
import {type Served, type StandIn, serve} from './stand-in-graph.js';

const clock = {now: () => now, sleep: async () => undefined};

export interface ExamineOptions extends Partial<Omit<DoctorOptions, 'settings' | 'graph'>> {
	/** Changes the healthy settings; `undefined` takes one away. */
	readonly settings?: {readonly [Key in keyof Settings]?: Settings[Key] | undefined};
	readonly requestTimeout?: number;
	/** In place of the address of the stand-in. */
	readonly url?: string;
}

export interface Examined extends Examination {
	readonly served: Served;
	readonly ids: readonly string[];
}

/** Serves a world, examines it as the doctor does, and ends it. */
export const examine = async (world: StandIn, options: ExamineOptions = {}): Promise<Examined> => {
	const served = await serve(world);
	const {settings: changes = {}, requestTimeout = 2_000, url = served.url, ...rest} = options;
	const merged = Object.fromEntries(
		Object.entries({...healthySettings(url), ...changes}).filter(([, value]) => value !== undefined),
	) as unknown as Settings;
	const graph = createGraph(
		createHttp({
			origin: url,
			version: merged.graphVersion.value,
			...(merged.appSecret && {appSecret: merged.appSecret.value}),
			requestTimeout,
			signal: rest.signal ?? new AbortController().signal,
			clock,
			userAgent: 'test',
		}),
	);
	try {
		const examination = await doctor({graph, settings: merged, clock, version: '0.0.0', ...rest});
		return {...examination, served, ids: examination.report.causes.map(({id}) => id)};
	} finally {
		await served.close();
	}
};
