// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Figures of the complaint line for one period, area, category and channel, from an export of its software. A second
// import of the same source and period replaces the first as a new version.
#include "record/Record.h"
#include "sampling/SampleCodes.h"

namespace qj {

struct ComplaintStat : Record
{
    QString period; ///< 2018, 2018Q3 or 2018-09
    QString areaCode;
    Uuid categoryId;
    Channel channel = Channel::none;
    Int received;
    Int complaints;
    Int reports;
    Int mediated;
    Int mediatedOk;
    Int closed;
    Int converted; ///< R-TGT-CONVERT
    Int calls;
    Int pickedUp;
    Int visited;
    Int satisfied;
    QString source;
    QDate importedOn;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field complaintStatFields[] = {
    field<&ComplaintStat::period>(10, "period", QT_TRANSLATE_NOOP("ComplaintStat", "Period"))
        .must()
        .search()
        .index()
        .list(),
    field<&ComplaintStat::areaCode>(11, "areaCode", QT_TRANSLATE_NOOP("ComplaintStat", "Area code")).must().list(),
    field<&ComplaintStat::categoryId>(12, "categoryId", QT_TRANSLATE_NOOP("Record", "Product category"))
        .to(RecordKind::productCategory)
        .must()
        .index()
        .list(),
    field<&ComplaintStat::channel>(13, "channel", QT_TRANSLATE_NOOP("ComplaintStat", "Channel")).must().list(),
    field<&ComplaintStat::received>(14, "received", QT_TRANSLATE_NOOP("ComplaintStat", "Received")).must().list(),
    field<&ComplaintStat::complaints>(15, "complaints", QT_TRANSLATE_NOOP("ComplaintStat", "Complaints")).must().list(),
    field<&ComplaintStat::reports>(16, "reports", QT_TRANSLATE_NOOP("ComplaintStat", "Reports")).must().list(),
    field<&ComplaintStat::mediated>(17, "mediated", QT_TRANSLATE_NOOP("ComplaintStat", "Mediated")),
    field<&ComplaintStat::mediatedOk>(18, "mediatedOk", QT_TRANSLATE_NOOP("ComplaintStat", "Mediated with success")),
    field<&ComplaintStat::closed>(19, "closed", QT_TRANSLATE_NOOP("ComplaintStat", "Closed")),
    field<&ComplaintStat::converted>(20, "converted", QT_TRANSLATE_NOOP("ComplaintStat", "Turned into cases")),
    field<&ComplaintStat::calls>(21, "calls", QT_TRANSLATE_NOOP("ComplaintStat", "Calls")),
    field<&ComplaintStat::pickedUp>(22, "pickedUp", QT_TRANSLATE_NOOP("ComplaintStat", "Picked up at once")),
    field<&ComplaintStat::visited>(23, "visited", QT_TRANSLATE_NOOP("ComplaintStat", "Asked afterwards")),
    field<&ComplaintStat::satisfied>(24, "satisfied", QT_TRANSLATE_NOOP("ComplaintStat", "Satisfied")),
    field<&ComplaintStat::source>(25, "source", QT_TRANSLATE_NOOP("ComplaintStat", "Source")).autofill().search(),
    field<&ComplaintStat::importedOn>(26, "importedOn", QT_TRANSLATE_NOOP("ComplaintStat", "Imported on"))
        .autofill()
        .list(),
    field<&ComplaintStat::remark>(27, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline constexpr State complaintStatStates[] = {
    {"imported", QT_TRANSLATE_NOOP("ComplaintStat", "Imported"), 0},
    {"checked", QT_TRANSLATE_NOOP("ComplaintStat", "Checked"), 1},
    {"used", QT_TRANSLATE_NOOP("ComplaintStat", "Used"), 2},
};

inline const RecordInfo ComplaintStat::info{RecordKind::complaintStat,
                                            "complaintStat",
                                            "ComplaintStat",
                                            QT_TRANSLATE_NOOP("ComplaintStat", "Complaint figures"),
                                            complaintStatFields,
                                            complaintStatStates,
                                            Scope::office,
                                            0,
                                            0,
                                            10};

} // namespace qj
