<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>1 to 9</source>
            <translation>1 à 9</translation>
        </message>
        <message>
            <source>Aa</source>
            <translation>Aa</translation>
        </message>
        <message>
            <source>All commands…</source>
            <translation>Toutes les commandes…</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Begin another memo or comment here</source>
            <translation>Commencer ici un autre mémo ou commentaire</translation>
        </message>
        <message>
            <source>Close what is open</source>
            <translation>Fermer ce qui est ouvert</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy as Markdown with the source</source>
            <translation>Copier en Markdown avec la source</translation>
        </message>
        <message>
            <source>Copy the address of the comment</source>
            <translation>Copier l’adresse du commentaire</translation>
        </message>
        <message>
            <source>Copy the address of the link</source>
            <translation>Copier l’adresse du lien</translation>
        </message>
        <message>
            <source>Copy with the source</source>
            <translation>Copier avec la source</translation>
        </message>
        <message>
            <source>Correct author, title, date…</source>
            <translation>Corriger l’auteur, le titre, la date…</translation>
        </message>
        <message>
            <source>Delete the highlight</source>
            <translation>Supprimer le surlignage</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Filter the comments</source>
            <translation>Filtrer les commentaires</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Chercher…</translation>
        </message>
        <message>
            <source>Fold or unfold the comment and its replies</source>
            <translation>Replier ou déplier le commentaire et ses réponses</translation>
        </message>
        <message>
            <source>Forget the recent pages</source>
            <translation>Oublier les pages récentes</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Avancer</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <source>Going places</source>
            <translation>Se déplacer</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>Surligner</translation>
        </message>
        <message>
            <source>Highlight with the last tags</source>
            <translation>Surligner avec les dernières étiquettes</translation>
        </message>
        <message>
            <source>Its beginning one paragraph down</source>
            <translation>Son début un paragraphe plus bas</translation>
        </message>
        <message>
            <source>Its beginning one paragraph up</source>
            <translation>Son début un paragraphe plus haut</translation>
        </message>
        <message>
            <source>Its end one paragraph down</source>
            <translation>Sa fin un paragraphe plus bas</translation>
        </message>
        <message>
            <source>Its end one paragraph up</source>
            <translation>Sa fin un paragraphe plus haut</translation>
        </message>
        <message>
            <source>Join with the memo or comment before</source>
            <translation>Réunir au mémo ou commentaire précédent</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Look at the link</source>
            <translation>Voir où mène le lien</translation>
        </message>
        <message>
            <source>Mark as comment…</source>
            <translation>Marquer comme commentaire…</translation>
        </message>
        <message>
            <source>Mark as memo…</source>
            <translation>Marquer comme mémo…</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Merge conflicting copies of the annotations</source>
            <translation>Fusionner les copies en conflit des annotations</translation>
        </message>
        <message>
            <source>Move a caret through the text</source>
            <translation>Parcourir le texte avec un curseur</translation>
        </message>
        <message>
            <source>Move into the memo</source>
            <translation>Mettre dans le mémo</translation>
        </message>
        <message>
            <source>Move into the nearest comment</source>
            <translation>Mettre dans le commentaire le plus proche</translation>
        </message>
        <message>
            <source>Move the ends of the highlight</source>
            <translation>Déplacer les bornes du surlignage</translation>
        </message>
        <message>
            <source>Next comment</source>
            <translation>Commentaire suivant</translation>
        </message>
        <message>
            <source>Next highlight</source>
            <translation>Surlignage suivant</translation>
        </message>
        <message>
            <source>Next highlight at this place</source>
            <translation>Surlignage suivant au même endroit</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>Résultat suivant</translation>
        </message>
        <message>
            <source>Next page of the folder</source>
            <translation>Page suivante du dossier</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Volet suivant</translation>
        </message>
        <message>
            <source>Next place where lost words may be</source>
            <translation>Endroit suivant où peuvent être les mots perdus</translation>
        </message>
        <message>
            <source>Next thread of comments</source>
            <translation>Fil de commentaires suivant</translation>
        </message>
        <message>
            <source>Not part of the page</source>
            <translation>Ne fait pas partie de la page</translation>
        </message>
        <message>
            <source>One of the nine most used tags</source>
            <translation>L’une des neuf étiquettes les plus employées</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open a page…</source>
            <translation>Ouvrir une page…</translation>
        </message>
        <message>
            <source>Open in another window…</source>
            <translation>Ouvrir dans une autre fenêtre…</translation>
        </message>
        <message>
            <source>Open the highlight</source>
            <translation>Ouvrir le surlignage</translation>
        </message>
        <message>
            <source>Open the sample page</source>
            <translation>Ouvrir la page d’exemple</translation>
        </message>
        <message>
            <source>Outline…</source>
            <translation>Plan…</translation>
        </message>
        <message>
            <source>Previous comment</source>
            <translation>Commentaire précédent</translation>
        </message>
        <message>
            <source>Previous highlight</source>
            <translation>Surlignage précédent</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Résultat précédent</translation>
        </message>
        <message>
            <source>Previous page of the folder</source>
            <translation>Page précédente du dossier</translation>
        </message>
        <message>
            <source>Previous thread of comments</source>
            <translation>Fil de commentaires précédent</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Put back all that was left out</source>
            <translation>Remettre tout ce qui a été écarté</translation>
        </message>
        <message>
            <source>Put back into the article</source>
            <translation>Remettre dans l’article</translation>
        </message>
        <message>
            <source>Put back what was left out</source>
            <translation>Remettre ce qui a été écarté</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Select all of this pane</source>
            <translation>Tout sélectionner dans ce volet</translation>
        </message>
        <message>
            <source>Select the paragraph</source>
            <translation>Sélectionner le paragraphe</translation>
        </message>
        <message>
            <source>Select the sentence</source>
            <translation>Sélectionner la phrase</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>Sort the comments by author</source>
            <translation>Trier les commentaires par auteur</translation>
        </message>
        <message>
            <source>Sort the comments by date, newest first</source>
            <translation>Trier les commentaires par date, du plus récent au plus ancien</translation>
        </message>
        <message>
            <source>Sort the comments by date, oldest first</source>
            <translation>Trier les commentaires par date, du plus ancien au plus récent</translation>
        </message>
        <message>
            <source>Sort the comments by votes</source>
            <translation>Trier les commentaires par votes</translation>
        </message>
        <message>
            <source>Sort the comments in the order of the thread</source>
            <translation>Trier les commentaires dans l’ordre du fil</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiqueter</translation>
        </message>
        <message>
            <source>Tag the memo</source>
            <translation>Étiqueter le mémo</translation>
        </message>
        <message>
            <source>Tag this page</source>
            <translation>Étiqueter cette page</translation>
        </message>
        <message>
            <source>Text and theme</source>
            <translation>Texte et thème</translation>
        </message>
        <message>
            <source>The caret (F7) a sentence back, forward</source>
            <translation>Le curseur (F7) une phrase en arrière, en avant</translation>
        </message>
        <message>
            <source>The comment that this one answers</source>
            <translation>Le commentaire auquel celui-ci répond</translation>
        </message>
        <message>
            <source>The memo or comment begins here</source>
            <translation>Le mémo ou commentaire commence ici</translation>
        </message>
        <message>
            <source>The memo or comment ends here</source>
            <translation>Le mémo ou commentaire finit ici</translation>
        </message>
        <message>
            <source>The page</source>
            <translation>La page</translation>
        </message>
        <message>
            <source>The passage that the comment quotes</source>
            <translation>Le passage que cite le commentaire</translation>
        </message>
        <message>
            <source>The window</source>
            <translation>La fenêtre</translation>
        </message>
        <message>
            <source>These are the lost words</source>
            <translation>Ce sont les mots perdus</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Usual size of text</source>
            <translation>Taille habituelle du texte</translation>
        </message>
        <message>
            <source>V, B</source>
            <translation>V, B</translation>
        </message>
        <message>
            <source>What changed in this page</source>
            <translation>Ce qui a changé dans cette page</translation>
        </message>
        <message>
            <source>What of the annotations was not understood</source>
            <translation>Ce qui n’a pas été compris des annotations</translation>
        </message>
        <message>
            <source>What was left out of this page</source>
            <translation>Ce qui a été écarté de cette page</translation>
        </message>
        <message>
            <source>Words and highlights</source>
            <translation>Mots et surlignages</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Écrire une note</translation>
        </message>
        <message>
            <source>Write a note on the memo</source>
            <translation>Écrire une note sur le mémo</translation>
        </message>
        <message>
            <source>Write a note on this page</source>
            <translation>Écrire une note sur cette page</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>The annotations of this page were found under its old name, {0}.</source>
            <translation>Les annotations de cette page ont été trouvées sous son ancien nom, {0}.</translation>
        </message>
    </context>
    <context>
        <name>Annotating</name>
        <message>
            <source>Annotation deleted</source>
            <translation>Annotation supprimée</translation>
        </message>
        <message>
            <source>Annotation made</source>
            <translation>Annotation faite</translation>
        </message>
        <message>
            <source>Colour changed</source>
            <translation>Couleur modifiée</translation>
        </message>
        <message>
            <source>Ends moved</source>
            <translation>Bornes déplacées</translation>
        </message>
        <message>
            <source>Highlight deleted</source>
            <translation>Surlignage supprimé</translation>
        </message>
        <message>
            <source>Highlights deleted</source>
            <translation>Surlignages supprimés</translation>
        </message>
        <message>
            <source>Note changed</source>
            <translation>Note modifiée</translation>
        </message>
        <message>
            <source>Speaker changed</source>
            <translation>Nom de qui parle modifié</translation>
        </message>
        <message>
            <source>Tag added</source>
            <translation>Étiquette ajoutée</translation>
        </message>
        <message>
            <source>Tag taken off</source>
            <translation>Étiquette retirée</translation>
        </message>
        <message>
            <source>Words found again</source>
            <translation>Mots retrouvés</translation>
        </message>
        <message>
            <source>Words highlighted</source>
            <translation>Mots surlignés</translation>
        </message>
    </context>
    <context>
        <name>AnnotationList</name>
        <message>
            <source>Annotations</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <source>Annotations come with the rest of the page</source>
            <translation>Les annotations viennent avec le reste de la page</translation>
        </message>
        <message>
            <source>Filter by word or tag</source>
            <translation>Filtrer par mot ou étiquette</translation>
        </message>
        <message>
            <source>No annotation holds these words</source>
            <translation>Aucune annotation ne contient ces mots</translation>
        </message>
        <message>
            <source>Select words to highlight them</source>
            <translation>Sélectionnez des mots pour les surligner</translation>
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
            <translation>Une partie disparue</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Lost words</source>
            <translation>Mots perdus</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation>Tout l’article</translation>
        </message>
        <message>
            <source>The whole comment</source>
            <translation>Tout le commentaire</translation>
        </message>
        <message>
            <source>The whole memo</source>
            <translation>Tout le mémo</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>Toute la page</translation>
        </message>
    </context>
    <context>
        <name>Arriving</name>
        <message>
            <source>Comments come with the rest of the page.</source>
            <translation>Les commentaires viennent avec le reste de la page.</translation>
        </message>
        <message>
            <source>Finding the highlighted words…</source>
            <translation>Recherche des mots surlignés…</translation>
        </message>
        <message>
            <source>Opening the page…</source>
            <translation>Ouverture de la page…</translation>
        </message>
        <message>
            <source>Opening was stopped</source>
            <translation>Ouverture interrompue</translation>
        </message>
        <message>
            <source>Reading the rest of the page…</source>
            <translation>Lecture du reste de la page…</translation>
        </message>
        <message>
            <source>Reading the rest of the page… {0} %</source>
            <translation>Lecture du reste de la page… {0} %</translation>
        </message>
    </context>
    <context>
        <name>Body</name>
        <message>
            <source>Article</source>
            <translation>Article</translation>
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
        <name>CommentsHeader</name>
        <message>
            <source>({0} of {1})</source>
            <translation>({0} sur {1})</translation>
        </message>
        <message>
            <source>({0} so far)</source>
            <translation>({0} pour l’instant)</translation>
        </message>
        <message>
            <source>({0})</source>
            <translation>({0})</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Reader comments</source>
            <translation>Commentaires des lecteurs</translation>
        </message>
    </context>
    <context>
        <name>CommentsPane</name>
        <message>
            <source>No comment holds these words</source>
            <translation>Aucun commentaire ne contient ces mots</translation>
        </message>
        <message>
            <source>Reader comments</source>
            <translation>Commentaires des lecteurs</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Address copied</source>
            <translation>Adresse copiée</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Copied with its source</source>
            <translation>Copié avec sa source</translation>
        </message>
        <message>
            <source>This comment has no address of its own</source>
            <translation>Ce commentaire n’a pas d’adresse propre</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message numerus="yes">
            <source>%n word(s) came into the comment</source>
            <translation>
                <numerusform>%n mot est entré dans le commentaire</numerusform>
                <numerusform>%n mots sont entrés dans le commentaire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) came into the memo</source>
            <translation>
                <numerusform>%n mot est entré dans le mémo</numerusform>
                <numerusform>%n mots sont entrés dans le mémo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) went out of the comment</source>
            <translation>
                <numerusform>%n mot est sorti du commentaire</numerusform>
                <numerusform>%n mots sont sortis du commentaire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) went out of the memo</source>
            <translation>
                <numerusform>%n mot est sorti du mémo</numerusform>
                <numerusform>%n mots sont sortis du mémo</numerusform>
            </translation>
        </message>
        <message>
            <source>Correct the facts</source>
            <translation>Corriger les informations</translation>
        </message>
        <message>
            <source>Draw it into the article to take in more</source>
            <translation>Tirez-la jusque dans l’article pour en prendre davantage</translation>
        </message>
        <message>
            <source>Facts corrected</source>
            <translation>Informations corrigées</translation>
        </message>
        <message>
            <source>Its words stand in another comment now</source>
            <translation>Son texte se trouve maintenant dans un autre commentaire</translation>
        </message>
        <message>
            <source>Joined into one</source>
            <translation>Réunis en un seul</translation>
        </message>
        <message>
            <source>Left out of the page</source>
            <translation>Écarté de la page</translation>
        </message>
        <message>
            <source>Mark as comment</source>
            <translation>Marquer comme commentaire</translation>
        </message>
        <message>
            <source>Mark as memo</source>
            <translation>Marquer comme mémo</translation>
        </message>
        <message>
            <source>Marked as comment</source>
            <translation>Marqué comme commentaire</translation>
        </message>
        <message>
            <source>Marked as memo</source>
            <translation>Marqué comme mémo</translation>
        </message>
        <message>
            <source>Moved into the comment</source>
            <translation>Mis dans le commentaire</translation>
        </message>
        <message>
            <source>Moved into the memo</source>
            <translation>Mis dans le mémo</translation>
        </message>
        <message>
            <source>No comment in this page</source>
            <translation>Aucun commentaire dans cette page</translation>
        </message>
        <message>
            <source>No memo in this page</source>
            <translation>Aucun mémo dans cette page</translation>
        </message>
        <message>
            <source>Nothing of what was left out is selected</source>
            <translation>Rien de ce qui a été écarté n’est sélectionné</translation>
        </message>
        <message>
            <source>Nothing stands before it to be joined with</source>
            <translation>Rien ne précède à quoi le réunir</translation>
        </message>
        <message>
            <source>Nothing would change, or nothing would be left of it</source>
            <translation>Rien ne changerait, ou il n’en resterait rien</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Remis</translation>
        </message>
        <message>
            <source>Put back into the article</source>
            <translation>Remis dans l’article</translation>
        </message>
        <message>
            <source>Select words of a memo or a comment first</source>
            <translation>Sélectionnez d’abord des mots d’un mémo ou d’un commentaire</translation>
        </message>
        <message>
            <source>Select words of the passage first</source>
            <translation>Sélectionnez d’abord des mots du passage</translation>
        </message>
        <message>
            <source>Select words where it is to be, or put the caret there (F7)</source>
            <translation>Sélectionnez des mots à cet endroit, ou placez-y le curseur (F7)</translation>
        </message>
        <message>
            <source>Split in two</source>
            <translation>Divisé en deux</translation>
        </message>
        <message>
            <source>That is so already</source>
            <translation>C’est déjà le cas</translation>
        </message>
        <message>
            <source>There is no paragraph to move over</source>
            <translation>Il n’y a pas de paragraphe à passer</translation>
        </message>
        <message>
            <source>{0} (whole paragraphs)</source>
            <translation>{0} (paragraphes entiers)</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%Ln highlight(s)</source>
            <translation>
                <numerusform>%Ln surlignage</numerusform>
                <numerusform>%Ln surlignages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tag(s)</source>
            <translation>
                <numerusform>%Ln étiquette</numerusform>
                <numerusform>%Ln étiquettes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln mot</numerusform>
                <numerusform>%Ln mots</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Fermer sans enregistrer</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Ouvrir un lien</translation>
        </message>
        <message>
            <source>Open a page</source>
            <translation>Ouvrir une page</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>Open this link in the browser?</source>
            <translation>Ouvrir ce lien dans le navigateur ?</translation>
        </message>
        <message>
            <source>Saved pages</source>
            <translation>Pages enregistrées</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Rester</translation>
        </message>
        <message>
            <source>The last changes are not saved. Close all the same?</source>
            <translation>Les dernières modifications ne sont pas enregistrées. Fermer quand même ?</translation>
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
        <name>Editing</name>
        <message>
            <source>Arrows move the end, Tab takes the other one, Enter keeps it</source>
            <translation>Les flèches déplacent la borne, Tab prend l’autre, Entrée la garde</translation>
        </message>
        <message>
            <source>Go to a comment first</source>
            <translation>Allez d’abord sur un commentaire</translation>
        </message>
        <message>
            <source>No memo in this page</source>
            <translation>Aucun mémo dans cette page</translation>
        </message>
        <message>
            <source>Only the beginning of the page is here yet: wait for the rest to do this</source>
            <translation>Seul le début de la page est là : attendez la suite pour cela</translation>
        </message>
        <message>
            <source>Press the key again to delete this highlight</source>
            <translation>Appuyez de nouveau sur la touche pour supprimer ce surlignage</translation>
        </message>
        <message>
            <source>The text cursor is in no link (F7)</source>
            <translation>Le curseur de texte n’est dans aucun lien (F7)</translation>
        </message>
    </context>
    <context>
        <name>Entries</name>
        <message>
            <source>After “{0}”</source>
            <translation>Après « {0} »</translation>
        </message>
        <message>
            <source>Comment {0}</source>
            <translation>Commentaire {0}</translation>
        </message>
        <message>
            <source>In one of {0} places</source>
            <translation>À l’un de {0} endroits</translation>
        </message>
        <message>
            <source>Perhaps “{0}”</source>
            <translation>Peut-être « {0} »</translation>
        </message>
        <message>
            <source>Printed in comment {0}</source>
            <translation>Dans le commentaire {0}</translation>
        </message>
        <message>
            <source>Printed in the article</source>
            <translation>Dans l’article</translation>
        </message>
        <message>
            <source>Printed in: {0}</source>
            <translation>Dans : {0}</translation>
        </message>
        <message>
            <source>The whole article</source>
            <translation>Tout l’article</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>Toute la page</translation>
        </message>
        <message>
            <source>image</source>
            <translation>image</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Export annotations</source>
            <translation>Exporter les annotations</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Exported to {0}</source>
            <translation>Exporté dans {0}</translation>
        </message>
    </context>
    <context>
        <name>FilterField</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Find in the page</source>
            <translation>Chercher dans la page</translation>
        </message>
        <message>
            <source>Highlight all hits (Alt+H)</source>
            <translation>Surligner tous les résultats (Alt+H)</translation>
        </message>
        <message>
            <source>Hit before (Shift+F3)</source>
            <translation>Résultat précédent (Maj+F3)</translation>
        </message>
        <message>
            <source>Match case and accents (Alt+C)</source>
            <translation>Respecter la casse et les accents (Alt+C)</translation>
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation>Résultat suivant (F3)</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Nothing so far</source>
            <translation>Rien jusqu’ici</translation>
        </message>
        <message>
            <source>Only in this pane (Alt+P)</source>
            <translation>Seulement dans ce volet (Alt+P)</translation>
        </message>
        <message>
            <source>Regular expression (Alt+R)</source>
            <translation>Expression régulière (Alt+R)</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Whole words (Alt+W)</source>
            <translation>Mots entiers (Alt+W)</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>Finding</name>
        <message numerus="yes">
            <source>%Ln passages highlighted</source>
            <translation>
                <numerusform>%Ln passage surligné</numerusform>
                <numerusform>%Ln passages surlignés</numerusform>
            </translation>
        </message>
        <message>
            <source>These are too many to highlight at once</source>
            <translation>Il y en a trop pour les surligner d’un coup</translation>
        </message>
    </context>
    <context>
        <name>Following</name>
        <message>
            <source>This link leads nowhere that Postil opens</source>
            <translation>Ce lien ne mène nulle part où Postil puisse aller</translation>
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
        <name>Hint</name>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
    </context>
    <context>
        <name>KeysSheet</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Raccourcis clavier</translation>
        </message>
    </context>
    <context>
        <name>LostCard</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Lost words</source>
            <translation>Mots perdus</translation>
        </message>
        <message>
            <source>Next place (G)</source>
            <translation>Endroit suivant (G)</translation>
        </message>
        <message>
            <source>Place before</source>
            <translation>Endroit précédent</translation>
        </message>
        <message>
            <source>The selected words (W)</source>
            <translation>Les mots sélectionnés (W)</translation>
        </message>
        <message>
            <source>These are the words</source>
            <translation>Ce sont les mots</translation>
        </message>
        <message>
            <source>This is the one</source>
            <translation>C’est celui-ci</translation>
        </message>
        <message>
            <source>Which of these places?</source>
            <translation>Lequel de ces endroits ?</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>MemoHeader</name>
        <message>
            <source>Fold the {0}</source>
            <translation>Replier : {0}</translation>
        </message>
        <message>
            <source>Memo before</source>
            <translation>Mémo précédent</translation>
        </message>
        <message>
            <source>Next memo</source>
            <translation>Mémo suivant</translation>
        </message>
        <message>
            <source>Unfold the {0}</source>
            <translation>Déplier : {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>MemoPane</name>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Back where you were before the jump</source>
            <translation>De retour là où vous étiez avant le saut</translation>
        </message>
        <message>
            <source>Back where you were before the search</source>
            <translation>De retour là où vous étiez avant la recherche</translation>
        </message>
        <message>
            <source>Back where you were before you went through the comments</source>
            <translation>De retour là où vous étiez avant de parcourir les commentaires</translation>
        </message>
        <message>
            <source>Back where you were before you went through the highlights</source>
            <translation>De retour là où vous étiez avant de parcourir les surlignages</translation>
        </message>
        <message>
            <source>Comment by {0}</source>
            <translation>Commentaire de {0}</translation>
        </message>
        <message>
            <source>Forward again, where you were before you went back</source>
            <translation>De nouveau là où vous étiez avant de revenir</translation>
        </message>
        <message>
            <source>Go to a comment first</source>
            <translation>Allez d’abord sur un commentaire</translation>
        </message>
        <message>
            <source>Highlight {0} of {1}</source>
            <translation>Surlignage {0} sur {1}</translation>
        </message>
        <message>
            <source>No comment in this page</source>
            <translation>Aucun commentaire dans cette page</translation>
        </message>
        <message>
            <source>Nothing is highlighted in this page</source>
            <translation>Rien n’est surligné dans cette page</translation>
        </message>
        <message>
            <source>There is no place after this one to go forward to</source>
            <translation>Aucun endroit où avancer après celui-ci</translation>
        </message>
        <message>
            <source>There is no place before this one to go back to</source>
            <translation>Aucun endroit où revenir avant celui-ci</translation>
        </message>
        <message>
            <source>This comment answers no other one</source>
            <translation>Ce commentaire ne répond à aucun autre</translation>
        </message>
        <message>
            <source>This comment has no replies</source>
            <translation>Ce commentaire n’a pas de réponse</translation>
        </message>
        <message>
            <source>This comment quotes no passage of this page</source>
            <translation>Ce commentaire ne cite aucun passage de cette page</translation>
        </message>
        <message>
            <source>This is the first comment</source>
            <translation>C’est le premier commentaire</translation>
        </message>
        <message>
            <source>This is the last comment</source>
            <translation>C’est le dernier commentaire</translation>
        </message>
        <message>
            <source>This is the last thread</source>
            <translation>C’est le dernier fil</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Sans nom</translation>
        </message>
    </context>
    <context>
        <name>News</name>
        <message numerus="yes">
            <source>%Ln comment(s) with other votes</source>
            <translation>
                <numerusform>%Ln commentaire aux votes modifiés</numerusform>
                <numerusform>%Ln commentaires aux votes modifiés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln edited comment(s)</source>
            <translation>
                <numerusform>%Ln commentaire modifié</numerusform>
                <numerusform>%Ln commentaires modifiés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in several places</source>
            <translation>
                <numerusform>%Ln à plusieurs endroits</numerusform>
                <numerusform>%Ln à plusieurs endroits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lost</source>
            <translation>
                <numerusform>%Ln perdu</numerusform>
                <numerusform>%Ln perdus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved</source>
            <translation>
                <numerusform>%Ln déplacé</numerusform>
                <numerusform>%Ln déplacés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new comment(s)</source>
            <translation>
                <numerusform>%Ln nouveau commentaire</numerusform>
                <numerusform>%Ln nouveaux commentaires</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passage(s) edited</source>
            <translation>
                <numerusform>%Ln passage modifié</numerusform>
                <numerusform>%Ln passages modifiés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln vanished comment(s)</source>
            <translation>
                <numerusform>%Ln commentaire disparu</numerusform>
                <numerusform>%Ln commentaires disparus</numerusform>
            </translation>
        </message>
        <message>
            <source>Edited comments</source>
            <translation>Commentaires modifiés</translation>
        </message>
        <message>
            <source>Edited passages</source>
            <translation>Passages modifiés</translation>
        </message>
        <message>
            <source>In several places</source>
            <translation>À plusieurs endroits</translation>
        </message>
        <message>
            <source>Lost words</source>
            <translation>Mots perdus</translation>
        </message>
        <message>
            <source>Moved passages</source>
            <translation>Passages déplacés</translation>
        </message>
        <message>
            <source>New comments</source>
            <translation>Nouveaux commentaires</translation>
        </message>
        <message>
            <source>Other votes</source>
            <translation>Votes modifiés</translation>
        </message>
        <message>
            <source>Passages that stand as they stood</source>
            <translation>Passages restés tels quels</translation>
        </message>
        <message>
            <source>Unknown author</source>
            <translation>Auteur inconnu</translation>
        </message>
        <message>
            <source>Vanished comments</source>
            <translation>Commentaires disparus</translation>
        </message>
        <message>
            <source>nothing that matters here</source>
            <translation>rien d’important ici</translation>
        </message>
        <message>
            <source>{0}; {1}</source>
            <translation>{0} ; {1}</translation>
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
        <name>Notices</name>
        <message>
            <source>The annotations that could not be read were set aside as {0}.</source>
            <translation>Les annotations illisibles ont été mises de côté sous le nom {0}.</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>No other page in this folder</source>
            <translation>Pas d’autre page dans ce dossier</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Find a heading</source>
            <translation>Chercher un titre</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Plan</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Chercher une commande</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
    </context>
    <context>
        <name>PassageDialog</name>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
    </context>
    <context>
        <name>PictureSheet</name>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
    </context>
    <context>
        <name>Popups</name>
        <message>
            <source>A newer Postil wrote on this page</source>
            <translation>Une version plus récente de Postil a écrit sur cette page</translation>
        </message>
        <message numerus="yes">
            <source>Highlight in %Ln comment(s)</source>
            <translation>
                <numerusform>Surligner dans %Ln commentaire</numerusform>
                <numerusform>Surligner dans %Ln commentaires</numerusform>
            </translation>
        </message>
        <message>
            <source>Highlights wait for the whole page</source>
            <translation>Surlignage possible dès que la page est complète</translation>
        </message>
        <message numerus="yes">
            <source>In %Ln comment(s)</source>
            <translation>
                <numerusform>Dans %Ln commentaire</numerusform>
                <numerusform>Dans %Ln commentaires</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>My notes</source>
            <translation>Mes notes</translation>
        </message>
        <message>
            <source>Printing was stopped</source>
            <translation>L’impression a été arrêtée</translation>
        </message>
        <message>
            <source>Printing… {0} %</source>
            <translation>Impression… {0} %</translation>
        </message>
        <message>
            <source>Saved as {0}</source>
            <translation>Enregistré sous {0}</translation>
        </message>
        <message>
            <source>Sent to the printer {0}</source>
            <translation>Envoyé à l’imprimante {0}</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>Toute la page</translation>
        </message>
        <message>
            <source>Words that are gone</source>
            <translation>Mots disparus</translation>
        </message>
        <message>
            <source>{0}: </source>
            <translation>{0} : </translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Select some words, then press H to highlight them or T to tag them.</source>
            <translation>Sélectionnez des mots, puis appuyez sur H pour les surligner ou sur T pour les étiqueter.</translation>
        </message>
    </context>
    <context>
        <name>ProgressCard</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Stop it (Esc)</source>
            <translation>Arrêter (Échap)</translation>
        </message>
    </context>
    <context>
        <name>QPrintSettingsOutput</name>
        <message>
            <source>Page &amp;Set:</source>
            <translation>&amp;Jeu de pages :</translation>
        </message>
    </context>
    <context>
        <name>Quarantine</name>
        <message numerus="yes">
            <source>%Ln annotation(s) of this page cannot be understood; they are kept as they are.</source>
            <translation>
                <numerusform>%Ln annotation de cette page ne peut pas être comprise ; elle est gardée telle quelle.</numerusform>
                <numerusform>%Ln annotations de cette page ne peuvent pas être comprises ; elles sont gardées telles quelles.</numerusform>
            </translation>
        </message>
        <message>
            <source>A correction: {0}.</source>
            <translation>Une correction : {0}.</translation>
        </message>
        <message>
            <source>All of the annotations of this page were understood</source>
            <translation>Toutes les annotations de cette page ont été comprises</translation>
        </message>
        <message>
            <source>An annotation: {0}.</source>
            <translation>Une annotation : {0}.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Les voir</translation>
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
        <message>
            <source>no annotation</source>
            <translation>aucune annotation</translation>
        </message>
    </context>
    <context>
        <name>Relinking</name>
        <message>
            <source>Choose lost words in the list of annotations first</source>
            <translation>Choisissez d’abord des mots perdus dans la liste des annotations</translation>
        </message>
        <message>
            <source>No words are lost</source>
            <translation>Aucun mot n’est perdu</translation>
        </message>
        <message>
            <source>Nothing can be written on this page</source>
            <translation>Rien ne peut être écrit sur cette page</translation>
        </message>
        <message>
            <source>Nothing like them stands in this page. Select the words that are meant.</source>
            <translation>Rien de semblable dans cette page. Sélectionnez les bons mots.</translation>
        </message>
        <message>
            <source>Perhaps the selected words. Select others where these are not the right ones.</source>
            <translation>Peut-être les mots sélectionnés. Sinon, sélectionnez les bons.</translation>
        </message>
        <message>
            <source>Select a word in the part that is meant.</source>
            <translation>Sélectionnez un mot de la partie concernée.</translation>
        </message>
        <message>
            <source>Select the words that are meant first</source>
            <translation>Sélectionnez d’abord les bons mots</translation>
        </message>
        <message>
            <source>The words are found again</source>
            <translation>Les mots sont retrouvés</translation>
        </message>
        <message>
            <source>They stood about here. Select the words that are meant.</source>
            <translation>Ils étaient à peu près ici. Sélectionnez les bons mots.</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Keep the new places</source>
            <translation>Garder les nouveaux endroits</translation>
        </message>
        <message>
            <source>Nothing has been written yet. Keeping them can be undone.</source>
            <translation>Rien n’est encore écrit. Ce choix peut être annulé.</translation>
        </message>
        <message>
            <source>What changed in this page</source>
            <translation>Ce qui a changé dans cette page</translation>
        </message>
    </context>
    <context>
        <name>Reporting</name>
        <message>
            <source>New places kept</source>
            <translation>Nouveaux endroits gardés</translation>
        </message>
        <message>
            <source>Nothing is known of an older save of this page</source>
            <translation>Aucun enregistrement antérieur de cette page n’est connu</translation>
        </message>
        <message>
            <source>See what changed</source>
            <translation>Voir ce qui a changé</translation>
        </message>
        <message>
            <source>The new places are kept</source>
            <translation>Les nouveaux endroits sont gardés</translation>
        </message>
        <message>
            <source>This page has changed: {0}.</source>
            <translation>Cette page a changé : {0}.</translation>
        </message>
    </context>
    <context>
        <name>Resolving</name>
        <message numerus="yes">
            <source>%Ln conflicting copy(ies) of these annotations lie beside the page.</source>
            <translation>
                <numerusform>%Ln copie en conflit de ces annotations se trouve à côté de la page.</numerusform>
                <numerusform>%Ln copies en conflit de ces annotations se trouvent à côté de la page.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln copy(ies) merged, and kept among the backups</source>
            <translation>
                <numerusform>%Ln copie fusionnée, et gardée parmi les sauvegardes</numerusform>
                <numerusform>%Ln copies fusionnées, et gardées parmi les sauvegardes</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy merged</source>
            <translation>Copie fusionnée</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>No conflicting copies lie beside this page</source>
            <translation>Aucune copie en conflit à côté de cette page</translation>
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
            <translation>Étiqueter</translation>
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
        <name>StatusBar</name>
        <message>
            <source>Retry</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Position in the text</source>
            <translation>Position dans le texte</translation>
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
                <numerusform>%Ln réponse repliée</numerusform>
                <numerusform>%Ln réponses repliées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln mot</numerusform>
                <numerusform>%Ln mots</numerusform>
            </translation>
        </message>
        <message>
            <source>Begins here</source>
            <translation>Commence ici</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
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
            <source>Ends here</source>
            <translation>Finit ici</translation>
        </message>
        <message>
            <source>Fold the comment and its replies</source>
            <translation>Replier le commentaire et ses réponses</translation>
        </message>
        <message>
            <source>Go to the comment that this one answers</source>
            <translation>Aller au commentaire auquel celui-ci répond</translation>
        </message>
        <message>
            <source>Go to the quoted passage</source>
            <translation>Aller au passage cité</translation>
        </message>
        <message>
            <source>Highlighted, tags {0}: “{1}”</source>
            <translation>Surligné, étiquettes {0} : « {1} »</translation>
        </message>
        <message>
            <source>Highlighted: “{0}”</source>
            <translation>Surligné : « {0} »</translation>
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
            <source>Level {0}</source>
            <translation>Niveau {0}</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>No article in this page, only a memo</source>
            <translation>Aucun article dans cette page, seulement un mémo</translation>
        </message>
        <message>
            <source>No article in this page, only a memo and reader comments</source>
            <translation>Aucun article dans cette page, seulement un mémo et des commentaires de lecteurs</translation>
        </message>
        <message>
            <source>No article in this page, only reader comments</source>
            <translation>Aucun article dans cette page, seulement des commentaires de lecteurs</translation>
        </message>
        <message>
            <source>No article in this page, only what was left out of it</source>
            <translation>Aucun article dans cette page, seulement ce qui en a été écarté</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Open the highlight “{0}”</source>
            <translation>Ouvrir le surlignage « {0} »</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordonnance</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Billet</translation>
        </message>
        <message>
            <source>Press release</source>
            <translation>Communiqué</translation>
        </message>
        <message>
            <source>Put all back</source>
            <translation>Tout remettre</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Remettre</translation>
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
            <source>Reader comments ({0})</source>
            <translation>Commentaires des lecteurs ({0})</translation>
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
            <source>Table, rows: {0}, columns: {1}</source>
            <translation>Tableau, lignes : {0}, colonnes : {1}</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Étiqueter</translation>
        </message>
        <message>
            <source>Tags: {0}</source>
            <translation>Étiquettes : {0}</translation>
        </message>
        <message>
            <source>The memo stands here: {0}</source>
            <translation>Le mémo se trouve ici : {0}</translation>
        </message>
        <message>
            <source>This image cannot be shown</source>
            <translation>Cette image ne peut pas être affichée</translation>
        </message>
        <message>
            <source>This image is too large to be shown: {0} × {1} pixels</source>
            <translation>Cette image est trop grande pour être montrée : {0} × {1} pixels</translation>
        </message>
        <message>
            <source>This image was not saved with the page</source>
            <translation>Cette image n’a pas été enregistrée avec la page</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Unfold the comment and its replies</source>
            <translation>Déplier le commentaire et ses réponses</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Sans nom</translation>
        </message>
        <message>
            <source>Votes: {0}</source>
            <translation>Votes : {0}</translation>
        </message>
        <message>
            <source>Will</source>
            <translation>Testament</translation>
        </message>
        <message>
            <source>answer to {0}</source>
            <translation>réponse à {0}</translation>
        </message>
        <message>
            <source>in reply to {0}</source>
            <translation>en réponse à {0}</translation>
        </message>
        <message>
            <source>level {0}</source>
            <translation>niveau {0}</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
        <message>
            <source>votes: {0}</source>
            <translation>votes : {0}</translation>
        </message>
        <message>
            <source>{0} for, {1} against</source>
            <translation>{0} pour, {1} contre</translation>
        </message>
        <message>
            <source>{0} wrote</source>
            <translation>{0} a écrit</translation>
        </message>
        <message>
            <source>{0}: {1} ({2}, printed after the article)</source>
            <translation>{0} : {1} ({2}, imprimé après l’article)</translation>
        </message>
    </context>
    <context>
        <name>Switchboard</name>
        <message>
            <source>Open a page…</source>
            <translation>Ouvrir une page…</translation>
        </message>
        <message>
            <source>There are no comments in this page.</source>
            <translation>Il n’y a pas de commentaires dans cette page.</translation>
        </message>
    </context>
    <context>
        <name>Switching</name>
        <message>
            <source>No memo in this page. Select one, then choose Mark as memo in its menu</source>
            <translation>Aucun mémo dans cette page. Sélectionnez-en un, puis Marquer comme mémo dans son menu</translation>
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
        <name>Taking</name>
        <message>
            <source>Annotations taken along</source>
            <translation>Annotations reprises</translation>
        </message>
        <message numerus="yes">
            <source>Another save of this page has %Ln annotation(s).</source>
            <translation>
                <numerusform>Un autre enregistrement de cette page contient %Ln annotation.</numerusform>
                <numerusform>Un autre enregistrement de cette page contient %Ln annotations.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Another save of this page has %Ln correction(s).</source>
            <translation>
                <numerusform>Un autre enregistrement de cette page contient %Ln correction.</numerusform>
                <numerusform>Un autre enregistrement de cette page contient %Ln corrections.</numerusform>
            </translation>
        </message>
        <message>
            <source>Corrections taken along</source>
            <translation>Corrections reprises</translation>
        </message>
        <message>
            <source>Take them along</source>
            <translation>Les reprendre</translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Comment #{0} of {1}</source>
            <translation>Commentaire n° {0} sur {1}</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Done again: {0}</source>
            <translation>Refait : {0}</translation>
        </message>
        <message>
            <source>Highlighted</source>
            <translation>Surligné</translation>
        </message>
        <message>
            <source>Highlighted, tags: {0}</source>
            <translation>Surligné, étiquettes : {0}</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>No article</source>
            <translation>Pas d’article</translation>
        </message>
        <message>
            <source>Nothing is sent over the network. The page itself is never changed.</source>
            <translation>Rien n’est envoyé sur le réseau. La page d’origine n’est jamais modifiée.</translation>
        </message>
        <message>
            <source>Saved beside the page</source>
            <translation>Enregistré à côté de la page</translation>
        </message>
        <message>
            <source>Saved in the data folder</source>
            <translation>Enregistré dans le dossier de données</translation>
        </message>
        <message>
            <source>Undone: {0}</source>
            <translation>Annulé : {0}</translation>
        </message>
        <message>
            <source>{0} · {1} %</source>
            <translation>{0} · {1} %</translation>
        </message>
    </context>
    <context>
        <name>TextOptions</name>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Even</source>
            <translation>Justifié</translation>
        </message>
        <message>
            <source>Larger text (Ctrl++)</source>
            <translation>Texte plus grand (Ctrl++)</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>Longues</translation>
        </message>
        <message>
            <source>Loose</source>
            <translation>Aéré</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Moyennes</translation>
        </message>
        <message>
            <source>Ragged</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>Bord droit</translation>
        </message>
        <message>
            <source>Sans</source>
            <translation>Sans sérif</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sépia</translation>
        </message>
        <message>
            <source>Serif</source>
            <translation>Sérif</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Courtes</translation>
        </message>
        <message>
            <source>Smaller text (Ctrl+-)</source>
            <translation>Texte plus petit (Ctrl+-)</translation>
        </message>
        <message>
            <source>Spacing</source>
            <translation>Interligne</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Text and theme</source>
            <translation>Texte et thème</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Tight</source>
            <translation>Serré</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Police</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Habituel</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>ThemeTile</name>
        <message>
            <source>Aa</source>
            <translation>Aa</translation>
        </message>
    </context>
    <context>
        <name>ThreadTools</name>
        <message>
            <source>By author</source>
            <translation>Par auteur</translation>
        </message>
        <message>
            <source>Filter by author or word</source>
            <translation>Filtrer par auteur ou par mot</translation>
        </message>
        <message>
            <source>Filter the comments</source>
            <translation>Filtrer les commentaires</translation>
        </message>
        <message>
            <source>In the order of the thread</source>
            <translation>Dans l’ordre de la discussion</translation>
        </message>
        <message>
            <source>Most votes first</source>
            <translation>Les mieux notés d’abord</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Les plus récents d’abord</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Les plus anciens d’abord</translation>
        </message>
        <message>
            <source>Sort the comments</source>
            <translation>Trier les commentaires</translation>
        </message>
        <message>
            <source>Sort the comments: {0}</source>
            <translation>Trier les commentaires : {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>Tools</source>
            <translation>Outils</translation>
        </message>
    </context>
    <context>
        <name>UnreadSheet</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copy all</source>
            <translation>Tout copier</translation>
        </message>
        <message>
            <source>It stays in the file as it is, and nothing is lost of it. Another program may read it.</source>
            <translation>Tout cela reste tel quel dans le fichier et rien n’en est perdu. Un autre programme peut le lire.</translation>
        </message>
        <message>
            <source>What was not understood</source>
            <translation>Ce qui n’a pas été compris</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Ctrl+O</translation>
        </message>
        <message>
            <source>Drop a page here</source>
            <translation>Déposez une page ici</translation>
        </message>
        <message>
            <source>Empties this list; pages and annotations stay</source>
            <translation>Vide cette liste ; les pages et les annotations restent</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>Les oublier</translation>
        </message>
        <message>
            <source>HTML, MHTML, text or Markdown</source>
            <translation>HTML, MHTML, texte ou Markdown</translation>
        </message>
        <message>
            <source>Open a page…</source>
            <translation>Ouvrir une page…</translation>
        </message>
        <message>
            <source>Postil</source>
            <translation>Postil</translation>
        </message>
        <message>
            <source>Read a saved page, highlight its words, find them again.</source>
            <translation>Lire une page enregistrée, surligner ses mots, les retrouver.</translation>
        </message>
        <message>
            <source>Recent pages</source>
            <translation>Pages récentes</translation>
        </message>
        <message>
            <source>Try the sample page</source>
            <translation>Essayer la page d’exemple</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>all commands</source>
            <translation>toutes les commandes</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>the keys</source>
            <translation>les raccourcis</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>The recent pages are forgotten; pages and annotations stay</source>
            <translation>Les pages récentes sont oubliées ; les pages et les annotations restent</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>In {0} nothing is left out.</source>
            <translation>Dans {0}, rien n’est écarté.</translation>
        </message>
        <message>
            <source>In {0} nothing stands before {1} that it could be joined with.</source>
            <translation>Dans {0}, rien ne précède {1} à quoi le réunir.</translation>
        </message>
        <message>
            <source>In {0} nothing that says “{1}” is left out.</source>
            <translation>Dans {0}, rien de ce qui dit « {1} » n’est écarté.</translation>
        </message>
        <message>
            <source>In {0}, corrections whose words, memo or comment are gone or stand in several places were not made ({1}); they are kept.</source>
            <translation>Dans {0}, les corrections dont les mots, le mémo ou le commentaire ont disparu ou se trouvent à plusieurs endroits n’ont pas été faites ({1}) ; elles sont gardées.</translation>
        </message>
        <message>
            <source>In {0}, what built on correction {1} was taken back with it ({2} more).</source>
            <translation>Dans {0}, ce qui reposait sur la correction {1} a été annulé avec elle ({2} de plus).</translation>
        </message>
        <message>
            <source>In {0}, {1} already begins or ends with this paragraph; --exactly cuts it at the words.</source>
            <translation>Dans {0}, {1} commence ou finit déjà par ce paragraphe ; --exactly coupe aux mots mêmes.</translation>
        </message>
        <message>
            <source>In {0}, {1} cannot {2} there: nothing would change, or nothing would be left of it.</source>
            <translation>Dans {0}, l’action « {2} » ne change rien pour {1} à cet endroit, ou n’en laisserait rien.</translation>
        </message>
        <message>
            <source>In {0}, {1} has no words.</source>
            <translation>Dans {0}, {1} ne contient pas de mots.</translation>
        </message>
        <message>
            <source>In {0}, {1} is a comment: it has no --kind and no --title.</source>
            <translation>Dans {0}, {1} est un commentaire : il n’a ni --kind ni --title.</translation>
        </message>
        <message>
            <source>In {0}, {1} is neither a memo nor a comment.</source>
            <translation>Dans {0}, {1} n’est ni un mémo ni un commentaire.</translation>
        </message>
        <message>
            <source>In {0}, “{1}” stands before “{2}”.</source>
            <translation>Dans {0}, « {1} » vient avant « {2} ».</translation>
        </message>
        <message>
            <source>Nothing can be written beside {0}: its annotations are kept in the data folder.</source>
            <translation>Rien ne peut être écrit à côté de {0} : ses annotations sont gardées dans le dossier de données.</translation>
        </message>
        <message>
            <source>Reading {0} took too long and was stopped.</source>
            <translation>La lecture de {0} prenait trop de temps et a été arrêtée.</translation>
        </message>
        <message>
            <source>Reading {0} was stopped.</source>
            <translation>La lecture de {0} a été arrêtée.</translation>
        </message>
        <message>
            <source>Something went wrong.</source>
            <translation>Quelque chose n’a pas fonctionné.</translation>
        </message>
        <message>
            <source>The annotations in {0} cannot be read. They were set aside as {1}.</source>
            <translation>Les annotations de {0} ne peuvent pas être lues. Elles ont été mises de côté sous le nom {1}.</translation>
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
            <source>The page says that there are {0} comments; this file holds {1}.</source>
            <translation>La page annonce {0} commentaires ; ce fichier en contient {1}.</translation>
        </message>
        <message>
            <source>The result could not be written: {0}.</source>
            <translation>Le résultat n’a pas pu être écrit : {0}.</translation>
        </message>
        <message>
            <source>The sample page could not be copied: {0}.</source>
            <translation>La page d’exemple n’a pas pu être copiée : {0}.</translation>
        </message>
        <message>
            <source>The text of {0} is loaded by a script and is not in this file.</source>
            <translation>Le texte de {0} est chargé par un script et n’est pas dans ce fichier.</translation>
        </message>
        <message>
            <source>There is no file {0}.</source>
            <translation>Il n’y a pas de fichier {0}.</translation>
        </message>
        <message>
            <source>There is no folder {0} to write {1} in.</source>
            <translation>Il n’y a pas de dossier {0} où écrire {1}.</translation>
        </message>
        <message>
            <source>There is nothing to read in {0}.</source>
            <translation>Il n’y a rien à lire dans {0}.</translation>
        </message>
        <message>
            <source>This expression is not complete.</source>
            <translation>Cette expression n’est pas complète.</translation>
        </message>
        <message>
            <source>This expression is too large.</source>
            <translation>Cette expression est trop grande.</translation>
        </message>
        <message>
            <source>This expression takes too long. Try a simpler one.</source>
            <translation>Cette expression prend trop de temps. Essayez plus simple.</translation>
        </message>
        <message>
            <source>it does not name a part of the page</source>
            <translation>elle ne nomme aucune partie de la page</translation>
        </message>
        <message>
            <source>it does not say where</source>
            <translation>elle ne dit pas où</translation>
        </message>
        <message>
            <source>it has no id</source>
            <translation>elle n’a pas d’identifiant</translation>
        </message>
        <message>
            <source>it has no target</source>
            <translation>elle n’a pas de cible</translation>
        </message>
        <message>
            <source>it is not an object</source>
            <translation>ce n’est pas un objet</translation>
        </message>
        <message>
            <source>it is not understood</source>
            <translation>elle n’est pas comprise</translation>
        </message>
        <message>
            <source>it moves nothing</source>
            <translation>elle ne déplace rien</translation>
        </message>
        <message>
            <source>it quotes no words</source>
            <translation>elle ne cite aucun mot</translation>
        </message>
        <message>
            <source>its id stands twice</source>
            <translation>son identifiant figure deux fois</translation>
        </message>
        <message>
            <source>its position is not one</source>
            <translation>sa position n’en est pas une</translation>
        </message>
        <message>
            <source>its run is not an object</source>
            <translation>son passage n’est pas un objet</translation>
        </message>
        <message>
            <source>its target is not an object</source>
            <translation>sa cible n’est pas un objet</translation>
        </message>
        <message>
            <source>its type is not Annotation</source>
            <translation>son type n’est pas Annotation</translation>
        </message>
        <message>
            <source>its {0} is not an object</source>
            <translation>son champ « {0} » n’est pas un objet</translation>
        </message>
        <message>
            <source>its {0} is not text</source>
            <translation>son champ « {0} » n’est pas du texte</translation>
        </message>
        <message>
            <source>{0} belongs to an office program. Save it there as HTML or as text, and open that.</source>
            <translation>{0} vient d’un logiciel de bureautique. Enregistrez-le là en HTML ou en texte, puis ouvrez ce fichier.</translation>
        </message>
        <message>
            <source>{0} cannot be merged: {1}. The files were left as they are.</source>
            <translation>{0} ne peut pas être fusionné : {1}. Les fichiers sont restés tels quels.</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1}.</source>
            <translation>{0} ne peut pas être lu : {1}.</translation>
        </message>
        <message>
            <source>{0} cannot be understood and was left where it is.</source>
            <translation>{0} ne peut être compris et a été laissé à sa place.</translation>
        </message>
        <message>
            <source>{0} could not be read: there may be too little memory for it.</source>
            <translation>{0} n’a pas pu être lu : la mémoire est peut-être trop petite.</translation>
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
            <source>{0} could not be saved: {1}. What you wrote is kept apart until it can be.</source>
            <translation>{0} n’a pas pu être enregistré : {1}. Ce que vous avez écrit est gardé à part en attendant.</translation>
        </message>
        <message>
            <source>{0} does not say “{1}”.</source>
            <translation>{0} ne dit pas « {1} ».</translation>
        </message>
        <message>
            <source>{0} has no part {1}; it has {2}.</source>
            <translation>{0} n’a pas de partie {1} ; on y trouve {2}.</translation>
        </message>
        <message>
            <source>{0} has {1} corrections; there is no number {2}.</source>
            <translation>{0} a {1} corrections ; il n’y a pas de numéro {2}.</translation>
        </message>
        <message>
            <source>{0} holds the annotations of a page. Open the page itself.</source>
            <translation>{0} contient les annotations d’une page. Ouvrez la page elle-même.</translation>
        </message>
        <message>
            <source>{0} is a PDF. Save the web page itself, as HTML or MHTML, and open that.</source>
            <translation>{0} est un PDF. Enregistrez la page web elle-même, en HTML ou en MHTML, puis ouvrez-la.</translation>
        </message>
        <message>
            <source>{0} is a folder, not a page.</source>
            <translation>{0} est un dossier, pas une page.</translation>
        </message>
        <message>
            <source>{0} is a folder: an export needs the name of a file.</source>
            <translation>{0} est un dossier : un export demande un nom de fichier.</translation>
        </message>
        <message>
            <source>{0} is a packed archive. Unpack it, and open the page inside.</source>
            <translation>{0} est une archive compressée. Décompressez-la, puis ouvrez la page qu’elle contient.</translation>
        </message>
        <message>
            <source>{0} is a picture. A page that shows it can be opened, the picture alone cannot.</source>
            <translation>{0} est une image. Une page qui la montre peut être ouverte, l’image seule non.</translation>
        </message>
        <message>
            <source>{0} is a web archive of Safari. Save the page there as its source, and open that.</source>
            <translation>{0} est une archive web de Safari. Enregistrez-y la page comme code source, puis ouvrez ce fichier.</translation>
        </message>
        <message>
            <source>{0} is empty.</source>
            <translation>{0} est vide.</translation>
        </message>
        <message>
            <source>{0} is made of frames. Save the frame that holds the text by itself, and open that.</source>
            <translation>{0} est composée de cadres. Enregistrez à part le cadre qui contient le texte, et ouvrez-le.</translation>
        </message>
        <message>
            <source>{0} is not a page that Postil can read.</source>
            <translation>{0} n’est pas une page que Postil sait lire.</translation>
        </message>
        <message>
            <source>{0} is the page itself or its annotations: an export goes into another file.</source>
            <translation>{0} est la page elle-même ou ses annotations : un export va dans un autre fichier.</translation>
        </message>
        <message>
            <source>{0} says “{1}” {2} times, not {3}.</source>
            <translation>{0} dit « {1} » {2} fois, pas {3}.</translation>
        </message>
        <message>
            <source>{0} was written by a newer Postil: its annotations can be read, not changed.</source>
            <translation>{0} vient d’une version plus récente de Postil : ses annotations peuvent être lues, pas modifiées.</translation>
        </message>
        <message>
            <source>“{0}” is not a date: write it with its year, as in 2026-03-05, 5 March 2026 or March 2026.</source>
            <translation>« {0} » n’est pas une date : écrivez-la avec son année, comme 2026-03-05, 5 mars 2026 ou mars 2026.</translation>
        </message>
        <message>
            <source>“{0}” may be {1} or {2}: write one of these, or the month as a word.</source>
            <translation>« {0} » peut être le {1} ou le {2} : écrivez l’une de ces dates, ou le mois en toutes lettres.</translation>
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Annotation {0}</source>
            <translation>Annotation {0}</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Comment {0}</source>
            <translation>Commentaire {0}</translation>
        </message>
        <message>
            <source>Comment {0} by {1}</source>
            <translation>Commentaire {0} de {1}</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Lettre</translation>
        </message>
        <message>
            <source>Lost words</source>
            <translation>Mots perdus</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créée</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Mémo</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Note:</source>
            <translation>Note :</translation>
        </message>
        <message>
            <source>On the page as a whole</source>
            <translation>Sur toute la page</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordonnance</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Billet</translation>
        </message>
        <message>
            <source>Press release</source>
            <translation>Communiqué</translation>
        </message>
        <message>
            <source>Printed in</source>
            <translation>Dans</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publié</translation>
        </message>
        <message>
            <source>Reader comments ({0})</source>
            <translation>Commentaires des lecteurs ({0})</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Qui parle</translation>
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
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Transcription</translation>
        </message>
        <message>
            <source>Will</source>
            <translation>Testament</translation>
        </message>
        <message>
            <source>answers {0}</source>
            <translation>répond à : {0}</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>bleu</translation>
        </message>
        <message>
            <source>green</source>
            <translation>vert</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>rose</translation>
        </message>
        <message>
            <source>purple</source>
            <translation>violet</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>sans date</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>jaune</translation>
        </message>
        <message>
            <source>{0}. Written by Postil.</source>
            <translation>{0}. Écrit par Postil.</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <source>{0} against</source>
            <translation>{0} contre</translation>
        </message>
        <message>
            <source>{0} annotation</source>
            <translation>{0} annotation</translation>
        </message>
        <message>
            <source>{0} annotations</source>
            <translation>{0} annotations</translation>
        </message>
        <message>
            <source>{0} for</source>
            <translation>{0} pour</translation>
        </message>
        <message>
            <source>{0} points</source>
            <translation>{0} points</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tableau (CSV)</translation>
        </message>
        <message>
            <source>Web Annotation (JSON-LD)</source>
            <translation>Web Annotation (JSON-LD)</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Page web (HTML)</translation>
        </message>
    </context>
    <context>
        <name>notices</name>
        <message>
            <source>A quotation mark in the code of this page is never closed; some words may be missing.</source>
            <translation>Un guillemet du code de cette page n’est jamais fermé ; il y manque peut-être des mots.</translation>
        </message>
        <message>
            <source>A table with very long or very many cells is shown as paragraphs.</source>
            <translation>Un tableau aux cellules très longues ou très nombreuses est montré en paragraphes.</translation>
        </message>
        <message>
            <source>Some characters of this file are damaged; they are shown as �.</source>
            <translation>Des caractères de ce fichier sont abîmés ; ils sont montrés ainsi : �.</translation>
        </message>
        <message>
            <source>Some characters of this file are not written as the others are; they were guessed.</source>
            <translation>Quelques caractères de ce fichier ne sont pas écrits comme les autres ; ils ont été devinés.</translation>
        </message>
        <message>
            <source>Some characters of this page were garbled before it was saved.</source>
            <translation>Des caractères de cette page étaient déjà abîmés quand elle a été enregistrée.</translation>
        </message>
        <message>
            <source>Some tags of this page carry thousands of attributes; these were left out.</source>
            <translation>Des balises de cette page portent des milliers d’attributs ; ils ont été écartés.</translation>
        </message>
        <message>
            <source>The characters of this page were encoded twice; they were put right.</source>
            <translation>Les caractères de cette page étaient encodés deux fois ; ils ont été rétablis.</translation>
        </message>
        <message>
            <source>The comments are not in this file.</source>
            <translation>Les commentaires ne sont pas dans ce fichier.</translation>
        </message>
        <message>
            <source>The page says that the rest of this article is for subscribers.</source>
            <translation>La page dit que la suite de cet article est réservée aux abonnés.</translation>
        </message>
        <message>
            <source>The text of this page is loaded by a script and is not in this file.</source>
            <translation>Le texte de cette page est chargé par un script et n’est pas dans ce fichier.</translation>
        </message>
        <message>
            <source>The words of this page are not in this file; these are what its code tells of them.</source>
            <translation>Le texte de cette page n’est pas dans ce fichier ; voici ce que son code en dit.</translation>
        </message>
        <message>
            <source>This file does not say how its characters are written; some may be other ones.</source>
            <translation>Ce fichier ne dit pas comment ses caractères sont écrits ; certains peuvent être d’autres caractères.</translation>
        </message>
        <message>
            <source>This file is cut off; the end of the page may be missing.</source>
            <translation>Ce fichier est tronqué ; la fin de la page manque peut-être.</translation>
        </message>
        <message>
            <source>This packed file unpacks to many times its size; only its beginning was read.</source>
            <translation>Ce fichier compressé en contient un bien des fois plus grand que lui ; seul son début a été lu.</translation>
        </message>
        <message>
            <source>This page has more than two million elements; it was shortened to its beginning.</source>
            <translation>Cette page a plus de deux millions d’éléments ; seul son début est montré.</translation>
        </message>
        <message>
            <source>This page is larger than 256 MB; it was shortened to its beginning.</source>
            <translation>Cette page dépasse 256 Mo ; seul son début est montré.</translation>
        </message>
        <message>
            <source>This page is made of frames; save the frame that holds the text.</source>
            <translation>Cette page est composée de cadres ; enregistrez le cadre qui contient le texte.</translation>
        </message>
        <message>
            <source>This page is nested too deeply; its structure was flattened.</source>
            <translation>Cette page est imbriquée trop profondément ; sa structure a été aplatie.</translation>
        </message>
        <message>
            <source>This text has too many lines or cells for Markdown; it is shown as it stands.</source>
            <translation>Ce texte a trop de lignes ou de cellules pour du Markdown ; il est montré tel quel.</translation>
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
