<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>FileWords</name>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::AuditDialog</name>
    <message numerus="yes">
        <source>%n act(s) written to %1</source>
        <translation>
            <numerusform>%n act written to %1</numerusform>
            <numerusform>%n acts written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>Change %n record</numerusform>
            <numerusform>Change %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will change</source>
        <translation>
            <numerusform>%n record will change</numerusform>
            <numerusform>%n records will change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::CaseChecklist</name>
    <message numerus="yes">
        <source>%n day(s) overdue, %1</source>
        <translation>
            <numerusform>%n day overdue, %1</numerusform>
            <numerusform>%n days overdue, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left, %1</source>
        <translation>
            <numerusform>%n day left, %1</numerusform>
            <numerusform>%n days left, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added to %1</source>
        <translation>
            <numerusform>%n file added to %1</numerusform>
            <numerusform>%n files added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::CaseTimeline</name>
    <message numerus="yes">
        <source>%n day(s) more</source>
        <translation>
            <numerusform>%n day more</numerusform>
            <numerusform>%n days more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::ConflictsCard</name>
    <message numerus="yes">
        <source>%1 (%n conflict(s))</source>
        <translation>
            <numerusform>%1 (%n conflict)</numerusform>
            <numerusform>%1 (%n conflicts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided.</source>
        <translation>
            <numerusform>%n conflict decided.</numerusform>
            <numerusform>%n conflicts decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::Desktop</name>
    <message numerus="yes">
        <source>%n open date(s) moved with the calendar or the rules.</source>
        <translation>
            <numerusform>%n open date moved with the calendar or the rules.</numerusform>
            <numerusform>%n open dates moved with the calendar or the rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::GapPage</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::HandOverDialog</name>
    <message numerus="yes">
        <source>%n record(s) will be handed over</source>
        <translation>
            <numerusform>%n record will be handed over</numerusform>
            <numerusform>%n records will be handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::IncomingCard</name>
    <message numerus="yes">
        <source>%n package(s) in the folder wait to be taken in.</source>
        <translation>
            <numerusform>%n package in the folder waits to be taken in.</numerusform>
            <numerusform>%n packages in the folder wait to be taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::LawEditCard</name>
    <message numerus="yes">
        <source>%n calendar(s) taken in as drafts; a second person puts them in force.</source>
        <translation>
            <numerusform>%n calendar taken in as a draft; a second person puts it in force.</numerusform>
            <numerusform>%n calendars taken in as drafts; a second person puts them in force.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n open date(s) moved.</source>
        <translation>
            <numerusform>%1. %n open date moved.</numerusform>
            <numerusform>%1. %n open dates moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::MeetingView</name>
    <message numerus="yes">
        <source>%1   ·   %2   ·   %n case(s) looked at</source>
        <translation>
            <numerusform>%1   ·   %2   ·   %n case looked at</numerusform>
            <numerusform>%1   ·   %2   ·   %n cases looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) could not be saved; they stand in the minutes only. Escape again leaves.</source>
        <translation>
            <numerusform>%n decision could not be saved; it stands in the minutes only. Escape again leaves.</numerusform>
            <numerusform>%n decisions could not be saved; they stand in the minutes only. Escape again leaves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::MovedDatesDialog</name>
    <message numerus="yes">
        <source>%n open date(s) move. What is over or frozen stays.</source>
        <translation>
            <numerusform>%n open date moves. What is over or frozen stays.</numerusform>
            <numerusform>%n open dates move. What is over or frozen stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::PaperChoice</name>
    <message numerus="yes">
        <source>All %n copies</source>
        <translation>
            <numerusform>All %n copies</numerusform>
            <numerusform>All %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::PrintDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved, the first is %1</source>
        <translation>
            <numerusform>%n file saved: %1</numerusform>
            <numerusform>%n files saved, the first is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) were printed before and are marked as reprints</source>
        <translation>
            <numerusform>%n paper was printed before and is marked as a reprint</numerusform>
            <numerusform>%n papers were printed before and are marked as reprints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::ProblemList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to do before “%1”</source>
        <translation>
            <numerusform>%n more thing to do before “%1”</numerusform>
            <numerusform>%n more things to do before “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::RecordForm</name>
    <message numerus="yes">
        <source>%n box(es) taken from %1</source>
        <translation>
            <numerusform>%n box taken from %1</numerusform>
            <numerusform>%n boxes taken from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::RecordPage</name>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>%n record changed</numerusform>
            <numerusform>%n records changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s) away</source>
        <translation>
            <numerusform>%n minute away</numerusform>
            <numerusform>%n minutes away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::SuperviseDialog</name>
    <message numerus="yes">
        <source>%n order(s), one for each office that handles the cases chosen</source>
        <translation>
            <numerusform>One order, to the office that handles the cases chosen</numerusform>
            <numerusform>%n orders, one for each office that handles the cases chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1: %n case</numerusform>
            <numerusform>%1: %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::TopBar</name>
    <message numerus="yes">
        <source>%n change(s) not yet sent</source>
        <translation>
            <numerusform>%n change not yet sent</numerusform>
            <numerusform>%n changes not yet sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, oldest %n day(s)</source>
        <translation>
            <numerusform>, oldest %n day</numerusform>
            <numerusform>, oldest %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without backup</source>
        <translation>
            <numerusform>%n without backup</numerusform>
            <numerusform>%n without backup</numerusform>
        </translation>
    </message>
</context>
</TS>
