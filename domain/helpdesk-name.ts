import './jitless';
import * as z from 'zod/mini';
import { isHelpdeskName, type HelpdeskName } from './case-key';

export const HelpdeskNameSchema = z.custom<HelpdeskName>(isHelpdeskName);
