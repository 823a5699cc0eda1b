import { configure } from '@testing-library/preact';

/** How long a test waits for what is to be seen: on a busy machine a part's code may take seconds to come. */
configure({ asyncUtilTimeout: 10_000 });
