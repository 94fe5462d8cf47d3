-- The smallest crowd of a partnership, once two keys raised it; without a row it is five people.

CREATE TABLE smallest_crowd (
    partnership_id UUID NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (partnership_id)
);

-- Until now hosts chose it for each round. It never gets lower: the highest of them holds.
INSERT INTO smallest_crowd (partnership_id, people)
SELECT partnership_id, CASE WHEN MAX(floor_people) > 20 THEN 20 ELSE MAX(floor_people) END
FROM round WHERE state <> 'draft' GROUP BY partnership_id HAVING MAX(floor_people) > 5;
