-- Who was at the table when a version of what we are together for was decided, and which seats were
-- empty.
CREATE TABLE pact_shaped (
    partnership_id UUID NOT NULL,
    version INTEGER NOT NULL,
    -- From 0, in the order of the table.
    position INTEGER NOT NULL,
    -- For whom the seat was, in words.
    group_name TEXT NOT NULL,
    -- 1 when someone sat there; who it was is not kept here.
    filled INTEGER NOT NULL,
    PRIMARY KEY (partnership_id, version, position),
    FOREIGN KEY (partnership_id, version) REFERENCES pact (partnership_id, version)
);

-- Partners that came after we last said what we are together for, with their day: for the round that
-- asks them.
CREATE VIEW newcomer_v1 AS
SELECT p.partnership_id, p.id, p.name, p.since_day
FROM partner p
WHERE p.gone_day IS NULL
    AND EXISTS (SELECT 1 FROM pact a WHERE a.partnership_id = p.partnership_id)
    AND NOT EXISTS (
        SELECT 1 FROM pact a WHERE a.partnership_id = p.partnership_id AND a.day >= p.since_day
    );
