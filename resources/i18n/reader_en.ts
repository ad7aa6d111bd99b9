<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%Ln highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tag(s)</source>
            <translation>
                <numerusform>%Ln tag</numerusform>
                <numerusform>%Ln tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message numerus="yes">
            <source>%n passages highlighted</source>
            <translation>
                <numerusform>%n passage highlighted</numerusform>
                <numerusform>%n passages highlighted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Popups</name>
        <message numerus="yes">
            <source>In %Ln comment(s)</source>
            <translation>
                <numerusform>In %Ln comment</numerusform>
                <numerusform>In %Ln comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Recents</name>
        <message numerus="yes">
            <source>%Ln annotation(s)</source>
            <translation>
                <numerusform>%Ln annotation</numerusform>
                <numerusform>%Ln annotations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Surface</name>
        <message numerus="yes">
            <source>%Ln reply(s) folded</source>
            <translation>
                <numerusform>%Ln reply folded</numerusform>
                <numerusform>%Ln replies folded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Taking</name>
        <message numerus="yes">
            <source>Another save of this page has %Ln annotation(s).</source>
            <translation>
                <numerusform>Another save of this page has %Ln annotation.</numerusform>
                <numerusform>Another save of this page has %Ln annotations.</numerusform>
            </translation>
        </message>
    </context>
</TS>
