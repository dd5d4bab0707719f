package evenfall.portal.casefile;

import evenfall.privacy.Confidential;

/** Something to be done before more can be said, and what it is to answer. */
record Order(Confidential what, Confidential whatFor) {}
