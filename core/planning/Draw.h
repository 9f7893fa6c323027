// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One double-random draw: subjects and officers for tasks of one executing office. The frames are frozen before the
// public number is known; frames, number and algorithm give the same list on every computer (R-DRW-REPLAY).
// subjectFrame: [{"id", "name", "stratum", "weight", "excluded"}, ...]; inspectorFrame: [{"id", "name", "certNo"},
// ...]; result: [{"trader", "officers", "order"}, ...].
#include "record/Record.h"

namespace qj {

inline constexpr State drawStates[] = {
    {"prepared", QT_TRANSLATE_NOOP("Draw", "Prepared"), 0},
    {"frozen", QT_TRANSLATE_NOOP("Draw", "Frozen"), 1},
    {"drawn", QT_TRANSLATE_NOOP("Draw", "Drawn"), 2},
    {"signed", QT_TRANSLATE_NOOP("Draw", "Signed"), 3},
    {"unpublished", QT_TRANSLATE_NOOP("Draw", "Not published"), 4},
    {"published", QT_TRANSLATE_NOOP("Draw", "Published"), 5},
    {"void", QT_TRANSLATE_NOOP("Record", "Void"), -1},
};

struct Draw : Record
{
    QString no;
    QList<Uuid> planTaskIds;
    Json subjectFrame;
    Json inspectorFrame;
    QString frameHash;
    Json strata;
    Json weights;
    QString publicNumber;
    QString seed;
    QString algorithm;
    Json result;
    QString place;
    Instant drawnAt;
    QString host;
    QStringList witnesses;
    Flag publishList = true;
    QDate listPublishedOn;
    Uuid redrawOf;
    QString redrawReason;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field drawFields[] = {
    field<&Draw::no>(10, "no", QT_TRANSLATE_NOOP("Record", "Number")).autofill().search().index().list(),
    field<&Draw::planTaskIds>(11, "planTaskIds", QT_TRANSLATE_NOOP("Draw", "Plan tasks"))
        .to(RecordKind::planTask)
        .must()
        .list(),
    field<&Draw::subjectFrame>(12, "subjectFrame", QT_TRANSLATE_NOOP("Draw", "Roster of subjects")).must(),
    field<&Draw::inspectorFrame>(13, "inspectorFrame", QT_TRANSLATE_NOOP("Draw", "Roster of officers")).must(),
    field<&Draw::frameHash>(14, "frameHash", QT_TRANSLATE_NOOP("Draw", "Digest of the rosters")).autofill(),
    field<&Draw::strata>(15, "strata", QT_TRANSLATE_NOOP("Draw", "Strata")),
    field<&Draw::weights>(16, "weights", QT_TRANSLATE_NOOP("Draw", "Weights")),
    field<&Draw::publicNumber>(17, "publicNumber", QT_TRANSLATE_NOOP("Draw", "Number announced in the room"))
        .from("drawn")
        .list(),
    field<&Draw::seed>(18, "seed", QT_TRANSLATE_NOOP("Draw", "Seed")).autofill(),
    field<&Draw::algorithm>(19, "algorithm", QT_TRANSLATE_NOOP("Draw", "Algorithm")).autofill(),
    field<&Draw::result>(20, "result", QT_TRANSLATE_NOOP("Draw", "Result")).autofill(),
    field<&Draw::place>(21, "place", QT_TRANSLATE_NOOP("Draw", "Place")).from("drawn").list(),
    field<&Draw::drawnAt>(22, "drawnAt", QT_TRANSLATE_NOOP("Draw", "Time")).from("drawn").list(),
    field<&Draw::host>(23, "host", QT_TRANSLATE_NOOP("Draw", "Host")).from("drawn").list(),
    field<&Draw::witnesses>(24, "witnesses", QT_TRANSLATE_NOOP("Draw", "Witnesses")).from("drawn"),
    field<&Draw::publishList>(25, "publishList", QT_TRANSLATE_NOOP("Draw", "Publish the list")).must(),
    field<&Draw::listPublishedOn>(26, "listPublishedOn", QT_TRANSLATE_NOOP("Draw", "List published on")).list(),
    field<&Draw::redrawOf>(27, "redrawOf", QT_TRANSLATE_NOOP("Draw", "Redraw of")).to(RecordKind::draw),
    field<&Draw::redrawReason>(28, "redrawReason", QT_TRANSLATE_NOOP("Draw", "Reason of the redraw")).note(),
    field<&Draw::remark>(29, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo Draw::info{
    .kind = RecordKind::draw,
    .name = "draw",
    .context = "Draw",
    .label = QT_TRANSLATE_NOOP("Draw", "Draw"),
    .fields = drawFields,
    .states = drawStates,
    .scope = Scope::office,
    .numberField = 10,
    .titleField = 10,
};

} // namespace qj
