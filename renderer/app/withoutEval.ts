import { config } from 'zod/v4/core';

// zod would otherwise try whether it may compile code, which the content policy refuses and reports: this comes before any schema
config({ jitless: true });
