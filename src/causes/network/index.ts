import type {Cause} from '../cause.js';
import {networkDns} from './dns.js';
import {networkNotGraph} from './not-graph.js';
import {networkRedirect} from './redirect.js';
import {networkReset} from './reset.js';
import {networkStrangeReply} from './strange-reply.js';
import {networkTimeout} from './timeout.js';
import {networkTls} from './tls.js';
import {networkTooLarge} from './too-large.js';
import {networkUnreachable} from './unreachable.js';

export const network: readonly Cause[] = [
	networkDns,
	networkNotGraph,
	networkRedirect,
	networkReset,
	networkStrangeReply,
	networkTimeout,
	networkTls,
	networkTooLarge,
	networkUnreachable,
];
