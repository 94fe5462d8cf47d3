-- People, their devices, and the one-time codes that let them in.
-- Global tables: none refers to a partnership.

-- A human being who takes part. Only the name is needed.
CREATE TABLE person (
    id UUID NOT NULL PRIMARY KEY,
    -- What the person wants to be called. Chosen by them, changed by them.
    name TEXT NOT NULL,
    -- Language tags, the first one preferred, separated by blanks: 'so en'. Empty when not said.
    languages TEXT NOT NULL,
    -- How to reach them, in their own words ('text me', 'through Amina'). Empty when not said.
    reach TEXT NOT NULL,
    -- E-mail address; null when they gave none.
    email TEXT,
    -- The day the person was added, as 2026-04-18.
    since_day TEXT NOT NULL
);

-- A device on which a person is signed in. Where they went is not kept.
CREATE TABLE session (
    -- SHA-256 of the cookie's token.
    token_hash BYTEA NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- What the person sees in their list: 'phone', 'computer' and the browser's family.
    device TEXT NOT NULL,
    -- The day it began, as 2026-04-18.
    since_day TEXT NOT NULL,
    -- When it ends, milliseconds since 1970 UTC.
    ends_ms BIGINT NOT NULL
);

CREATE INDEX session_person ON session (person_id);

-- A link or code that signs a person in once.
CREATE TABLE one_time_code (
    -- SHA-256 of the code.
    code_hash BYTEA NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- When it stops working, milliseconds since 1970 UTC.
    ends_ms BIGINT NOT NULL,
    -- 1 when it may be used again: the links of the demo, and for a minute the key of a form to
    -- join, so that a double tap makes one person.
    reusable INTEGER NOT NULL
);

CREATE INDEX one_time_code_person ON one_time_code (person_id);
