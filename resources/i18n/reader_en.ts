<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Correcting</name>
        <message numerus="yes">
            <source>%n word(s) came into the comment</source>
            <translation>
                <numerusform>%n word came into the comment</numerusform>
                <numerusform>%n words came into the comment</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) came into the memo</source>
            <translation>
                <numerusform>%n word came into the memo</numerusform>
                <numerusform>%n words came into the memo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) went out of the comment</source>
            <translation>
                <numerusform>%n word went out of the comment</numerusform>
                <numerusform>%n words went out of the comment</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) went out of the memo</source>
            <translation>
                <numerusform>%n word went out of the memo</numerusform>
                <numerusform>%n words went out of the memo</numerusform>
            </translation>
        </message>
    </context>
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
            <source>%Ln passages highlighted</source>
            <translation>
                <numerusform>%Ln passage highlighted</numerusform>
                <numerusform>%Ln passages highlighted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>News</name>
        <message numerus="yes">
            <source>%Ln comment(s) with other votes</source>
            <translation>
                <numerusform>%Ln comment with other votes</numerusform>
                <numerusform>%Ln comments with other votes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln edited comment(s)</source>
            <translation>
                <numerusform>%Ln edited comment</numerusform>
                <numerusform>%Ln edited comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in several places</source>
            <translation>
                <numerusform>%Ln in several places</numerusform>
                <numerusform>%Ln in several places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lost</source>
            <translation>
                <numerusform>%Ln lost</numerusform>
                <numerusform>%Ln lost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved</source>
            <translation>
                <numerusform>%Ln moved</numerusform>
                <numerusform>%Ln moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new comment(s)</source>
            <translation>
                <numerusform>%Ln new comment</numerusform>
                <numerusform>%Ln new comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s) edited</source>
            <translation>
                <numerusform>%Ln passage edited</numerusform>
                <numerusform>%Ln passages edited</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln vanished comment(s)</source>
            <translation>
                <numerusform>%Ln vanished comment</numerusform>
                <numerusform>%Ln vanished comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Popups</name>
        <message numerus="yes">
            <source>Highlight in %Ln comment(s)</source>
            <translation>
                <numerusform>Highlight in %Ln comment</numerusform>
                <numerusform>Highlight in %Ln comments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %Ln comment(s)</source>
            <translation>
                <numerusform>In %Ln comment</numerusform>
                <numerusform>In %Ln comments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Quarantine</name>
        <message numerus="yes">
            <source>%Ln annotation(s) of this page cannot be understood; they are kept as they are.</source>
            <translation>
                <numerusform>%Ln annotation of this page cannot be understood; it is kept as it is.</numerusform>
                <numerusform>%Ln annotations of this page cannot be understood; they are kept as they are.</numerusform>
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
        <name>Resolving</name>
        <message numerus="yes">
            <source>%Ln conflicting copy(ies) of these annotations lie beside the page.</source>
            <translation>
                <numerusform>%Ln conflicting copy of these annotations lies beside the page.</numerusform>
                <numerusform>%Ln conflicting copies of these annotations lie beside the page.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) merged, and kept among the backups</source>
            <translation>
                <numerusform>%Ln copy merged, and kept among the backups</numerusform>
                <numerusform>%Ln copies merged, and kept among the backups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Surface</name>
        <message numerus="yes">
            <source>%Ln annotation(s)</source>
            <translation>
                <numerusform>%Ln annotation</numerusform>
                <numerusform>%Ln annotations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln reply(s) folded</source>
            <translation>
                <numerusform>%Ln reply folded</numerusform>
                <numerusform>%Ln replies folded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
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
        <message numerus="yes">
            <source>Another save of this page has %Ln correction(s).</source>
            <translation>
                <numerusform>Another save of this page has %Ln correction.</numerusform>
                <numerusform>Another save of this page has %Ln corrections.</numerusform>
            </translation>
        </message>
    </context>
</TS>
