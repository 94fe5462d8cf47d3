-- Partnerships that were put back from a copy, and rest until two hosts of two partners want to go
-- on from it.
CREATE TABLE came_back (
    partnership_id UUID NOT NULL PRIMARY KEY REFERENCES partnership (partnership_id),
    -- The day the copy was put back.
    day TEXT NOT NULL
);
