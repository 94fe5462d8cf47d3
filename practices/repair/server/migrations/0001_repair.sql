-- The path for hard moments, who helps, and repairs. Days are text.

-- The path: what happens in each step, and how many days it may take. One row holds; others wait
-- for a second key.
CREATE TABLE mend_path (
    partnership_id UUID NOT NULL,
    -- Random: it stands in the open log.
    id UUID NOT NULL,
    -- 1 for the path that holds, 0 for one that waits for its second key.
    holds INTEGER NOT NULL,
    -- Until a helper answers.
    answer_words TEXT NOT NULL,
    answer_days INTEGER NOT NULL,
    -- Preparing apart.
    prepare_words TEXT NOT NULL,
    prepare_days INTEGER NOT NULL,
    -- Meeting.
    circle_words TEXT NOT NULL,
    circle_days INTEGER NOT NULL,
    -- Until the harmed side is asked how it is.
    after_words TEXT NOT NULL,
    after_days INTEGER NOT NULL,
    -- Days that notes are kept at most.
    keep_days INTEGER NOT NULL,
    -- What to do when someone is not safe, and what the law asks of whom.
    safety TEXT NOT NULL,
    -- The day it was written.
    day TEXT NOT NULL,
    PRIMARY KEY (partnership_id, id)
);

-- The day on which a partnership began, with a path and helpers. No row while it forms.
CREATE TABLE mend_begun (
    partnership_id UUID NOT NULL PRIMARY KEY,
    day TEXT NOT NULL
);

-- Who said that they help. Every member can read it.
CREATE TABLE mend_helper (
    partnership_id UUID NOT NULL,
    person_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, person_id)
);

-- A repair, or something that stung. Seen by those in it alone; deleted whole on its day.
CREATE TABLE repair (
    partnership_id UUID NOT NULL,
    -- Random: it stands in addresses.
    id UUID NOT NULL,
    -- Everything about it, as one document. No day says when it was begun.
    state TEXT NOT NULL,
    -- Counts the changes, so that of two who change it at once one looks again.
    n_changes INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, id)
);
