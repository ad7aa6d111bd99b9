<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AnnotationList</name>
        <message>
            <source>Annotations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Filter by word or tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No annotation holds these words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select words to highlight them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>AnnotationRows</name>
        <message>
            <source>A part that is gone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Comments</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lost words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole comment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole memo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <source>Add a tag</source>
            <translation>Ajouter une étiquette</translation>
        </message>
        <message>
            <source>Add a tag (T)</source>
            <translation>Ajouter une étiquette (T)</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiquette</translation>
        </message>
    </context>
    <context>
        <name>Dots</name>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rose</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Jaune</translation>
        </message>
    </context>
    <context>
        <name>HighlightPopover</name>
        <message>
            <source>Copy with source</source>
            <translation>Copier avec la source</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Bornes</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Surlignage</translation>
        </message>
        <message>
            <source>Highlight before, at this place</source>
            <translation>Surlignage précédent, au même endroit</translation>
        </message>
        <message>
            <source>Next highlight at this place (O)</source>
            <translation>Surlignage suivant au même endroit (O)</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>My note</source>
            <translation>Ma note</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the selected words (Ctrl+C)</source>
            <translation>Copier les mots sélectionnés (Ctrl+C)</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>Tag the selected words (T)</source>
            <translation>Étiqueter les mots sélectionnés (T)</translation>
        </message>
        <message>
            <source>Write a note on the selected words (N)</source>
            <translation>Écrire une note sur les mots sélectionnés (N)</translation>
        </message>
    </context>
    <context>
        <name>SpeakerLine</name>
        <message>
            <source>Say who speaks</source>
            <translation>Dire qui parle</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Qui parle</translation>
        </message>
        <message>
            <source>Speaker unknown</source>
            <translation>On ne sait pas qui parle</translation>
        </message>
        <message>
            <source>Speaker: {0}. Change</source>
            <translation>Qui parle : {0}. Changer</translation>
        </message>
        <message>
            <source>Who says this?</source>
            <translation>Qui dit cela ?</translation>
        </message>
    </context>
    <context>
        <name>Surface</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n mot</numerusform>
                <numerusform>%n mots</numerusform>
            </translation>
        </message>
        <message>
            <source>Comment {0} by {1}</source>
            <translation>Commentaire {0} de {1}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Go to the quoted passage</source>
            <translation>Aller au passage cité</translation>
        </message>
        <message>
            <source>Highlighted: {0}</source>
            <translation>Surligné : {0}</translation>
        </message>
        <message>
            <source>Left out of this page ({0})</source>
            <translation>Écarté de cette page ({0})</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Lettre</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Press release</source>
            <translation>Communiqué</translation>
        </message>
        <message>
            <source>Quoted</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Read the memo</source>
            <translation>Lire le mémo</translation>
        </message>
        <message>
            <source>Speech</source>
            <translation>Discours</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Déclaration</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiquette</translation>
        </message>
        <message>
            <source>The memo stands here: {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Sans nom</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
        <message>
            <source>{0} wrote</source>
            <translation>{0} a écrit</translation>
        </message>
    </context>
    <context>
        <name>TagChip</name>
        <message>
            <source>Tag {0}: take off</source>
            <translation>Étiquette {0} : retirer</translation>
        </message>
    </context>
    <context>
        <name>TagPicker</name>
        <message>
            <source>Find or create a tag</source>
            <translation>Chercher ou créer une étiquette</translation>
        </message>
        <message>
            <source>Matching tags</source>
            <translation>Étiquettes trouvées</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
    </context>
    <context>
        <name>TagRows</name>
        <message>
            <source>Create “{0}”</source>
            <translation>Créer « {0} »</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Posée</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong.</source>
            <translation>Quelque chose n’a pas fonctionné.</translation>
        </message>
        <message>
            <source>The annotations in {0} cannot be read: {1}. The file was left as it is.</source>
            <translation>Les annotations de {0} ne peuvent pas être lues : {1}. Le fichier est resté tel quel.</translation>
        </message>
        <message>
            <source>The characters of {0} cannot be made out.</source>
            <translation>Les caractères de {0} ne peuvent pas être déchiffrés.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>Il n’y a pas de fichier {0}.</translation>
        </message>
        <message>
            <source>There is nothing to read in {0}.</source>
            <translation>Il n’y a rien à lire dans {0}.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <source>{0} could not be saved: another program is writing it.</source>
            <translation>{0} n’a pas pu être enregistré : un autre programme l’écrit.</translation>
        </message>
        <message>
            <source>{0} could not be saved: {1}.</source>
            <translation>{0} n’a pas pu être enregistré : {1}.</translation>
        </message>
        <message>
            <source>{0} is a folder, not a page.</source>
            <translation>{0} est un dossier, pas une page.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} est vide.</translation>
        </message>
        <message>
            <source>{0} is not a page that Postil can read.</source>
            <translation>{0} n’est pas une page que Postil sait lire.</translation>
        </message>
        <message>
            <source>{0} was written by a newer Postil: its annotations can be read, not changed.</source>
            <translation>{0} vient d’un Postil plus récent : ses annotations peuvent être lues, pas modifiées.</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>Some characters of this file are damaged; they are shown as �.</source>
            <translation>Des caractères de ce fichier sont abîmés ; ils sont montrés ainsi : �.</translation>
        </message>
        <message>
            <source>Some tags of this page carry thousands of attributes; these were left out.</source>
            <translation>Des balises de cette page portent des milliers d’attributs ; ils ont été écartés.</translation>
        </message>
        <message>
            <source>This page is nested too deeply; its structure was flattened.</source>
            <translation>Cette page est imbriquée trop profondément ; sa structure a été aplatie.</translation>
        </message>
    </context>
    <context>
        <name>preflight</name>
        <message>
            <source>Qt cannot start without {0}. On Debian or Ubuntu, this installs what is missing: {1}</source>
            <translation>Qt ne peut pas démarrer sans {0}. Sous Debian ou Ubuntu, ceci installe ce qui manque : {1}</translation>
        </message>
        <message>
            <source>Qt for Python is not installed. In the folder of Postil: python -m pip install .</source>
            <translation>Qt pour Python n’est pas installé. Dans le dossier de Postil : python -m pip install .</translation>
        </message>
        <message>
            <source>There is no display here, so the window was drawn into {0}.</source>
            <translation>Il n’y a pas d’écran ici : la fenêtre a été dessinée dans {0}.</translation>
        </message>
    </context>
</TS>
