import {openTunnel, type Tunnel} from '../../webhook/tunnel/open-tunnel.js';
import {findTunnelProgram} from '../../webhook/tunnel/programs.js';
import type {Context} from '../context.js';
import {usageProblem} from '../usage-problem.js';

/** Makes a port public with whatever program is installed. @throws Problem usage.invalid, webhook.tunnel-failed */
export const tunnelTo = async (context: Context, port: number): Promise<Tunnel> => {
	const installed = findTunnelProgram({env: context.env});
	if (!installed)
		throw usageProblem(
			'listen',
			'No tunnel program is installed',
			'Install cloudflared or ngrok, so that it is on the PATH',
		);
	const step = context.step(`Opening a tunnel with ${installed.program.name}`);
	try {
		const tunnel = await openTunnel({...installed, port, env: context.env, signal: context.signal});
		step.done(tunnel.url);
		return tunnel;
	} catch (error) {
		step.failed();
		throw error;
	}
};
