<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
