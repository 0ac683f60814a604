import type {Secret} from '../core/secret.js';
import type {Call} from './error.js';

export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

/** One call, as it is asked for. */
export interface Request extends Call {
	/** Goes into the `Authorization` header, and its proof beside it. */
	readonly token?: Secret;
	/** Query of a GET or DELETE, form of a POST. `undefined` is left out. */
	readonly params?: Params;
	/** Body of a POST, or of a DELETE, that has structure. */
	readonly json?: object;
	/** Parameters that are secret themselves. They travel in the body of a POST; in a query only where Meta offers no other way. */
	readonly secrets?: Readonly<Record<string, Secret>>;
	/** Secrets that stand inside of the parameters, as the tokens of a batch do. */
	readonly within?: readonly Secret[];
}
