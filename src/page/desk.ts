import type {Report} from '../diagnostics/report.js';
import type {ActAnswer, ActRequest, Again, CallDetail, DeliveryDetail, PageEvent, Snapshot} from './wire.js';

/** What stands behind a page: a sandbox, or a listener. Whatever it cannot do throws a RangeError that says so. */
export interface Desk {
	snapshot(): Snapshot;
	act(request: ActRequest): Promise<ActAnswer>;
	delivery(id: string): DeliveryDetail | undefined;
	call(id: string): CallDetail | undefined;
	sendAgain(id: string, how: Again): Promise<void>;
	/** Runs the doctor on one of the pages. */
	examine(page: string | undefined): Promise<Report>;
	close(): void;
}

/** Makes a desk that tells open pages what happens. */
export type OpenDesk = (tell: (event: PageEvent) => void) => Desk;
