import type { Platform } from '../platform.ts';
import type { HttpServer } from './frame.ts';
import { registerOperationRoutes } from './operation-routes.ts';
import { registerRecordRoutes } from './record-routes.ts';

/** Registers every route of the API: those derived from process definitions, and the few written by hand. */
export function registerApiRoutes(app: HttpServer, platform: Platform): void {
  registerOperationRoutes(app, platform);
  registerRecordRoutes(app, platform);
}
