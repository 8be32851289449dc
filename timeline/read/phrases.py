"""The vocabulary of furniture: what pages say about themselves.  Words in lower case, without punctuation."""

from __future__ import annotations

from timeline.read.labels import phrases

# The whole of a line.
WHOLE = phrases("""
    about this publication | about the author | about the authors | about this article | no comments | no
    comments yet | comments | comments are closed | comments off | leave a comment | leave a reply | leave a
    response | post a comment | add a comment | view comments | view all comments | reply | report abuse | flag
    as inappropriate | like this | share | share this | share this cable | share this article | share this page
    | share this post | share this story | share on facebook | share on twitter | tweet this | email this |
    email this article | copy link | permalink | print | print this | print this page | print this article |
    print friendly | printer friendly | printer friendly version | pdf how-to read a cable | how-to read a cable
    | how to read a cable | advertisement | advertisements | advertising | sponsored | sponsored content |
    promoted | donate | donate now | support us | read more | read more here | read the full story | read the
    full article | continue reading | more | more news | more stories | load more | show more | see more |
    continue reading the main story | click to enlarge | gallery | watch | listen to this article | next |
    previous | next page | previous page | next article | previous article | next post | previous post | back |
    back to top | top | go back | home | menu | main menu | navigation menu | jump to navigation | skip to
    content | skip to main content | skip navigation | search | site map | sitemap | log in | login | sign in |
    sign up | register | subscribe | subscribe now | unsubscribe | unsubscribe from this list | update your
    preferences | newsletter | contact us | about us | privacy policy | terms of use | terms of service | terms
    and conditions | privacy | cookie policy | cookie settings | accept cookies | accept all | accept all
    cookies | all rights reserved | required fields are marked | loading | original message | forwarded message
    | begin forwarded message | like loading | related | end of document | end of page | this page intentionally
    left blank | this page is intentionally left blank | intentionally left blank | photo credit | view in
    browser | view this email in your browser | from wikipedia the free encyclopedia | edit source | trackback |
    rss | rss feed | faq
""")
# The whole of a line, after which short lines (the titles of other pages) are furniture too.
OPENERS = phrases("""
    related articles | related stories | related posts | related news | related content | related links |
    related topics | related coverage | you may also like | you might also like | recommended for you |
    recommended | most read | most popular | most viewed | trending | trending now | popular posts | recent
    posts | recent comments | latest news | latest stories | more from | more on this story | also read | read
    also | read next | read this next | in other news | from the archive | editors' picks | editor's picks |
    editors’ picks | editor’s picks | archives | blogroll | navigation | follow us | share this
""")
# How a line begins that is furniture, if it is short; also when it ends like a sentence.
SURE = phrases("""
    be the first to comment | subscribe to our | subscribe to the | sign up for our | sign up to our | click
    here to | click here for | follow us on | like us on | find us on | all rights reserved | this site uses
    cookies | this website uses cookies | we use cookies | by continuing to use | by using this site | your
    email address will not be published | please enable javascript | you must be logged in | notify me of | get
    our | join the conversation | log in to | download our app | no part of this publication may be | this
    article was originally published | printed from | proudly powered by | unless otherwise noted all content
""")
# The same, but not where the line ends like a sentence.
BEGINNINGS = phrases("""
    share this | share on | email this | click to | read more | read also | also read | more from | tagged |
    tagged with | filed under | posted in | image source | image caption | image credit
    | photo credit | view all | view more | powered by | leave a reply | privacy policy | terms of use |
    login to | subscribe to | sign up for
""")
# Words of which rows of links are made.
LINKS = phrases("""
    facebook | bluesky | twitter | x | linkedin | whatsapp | telegram | reddit | pinterest | tumblr | instagram
    | youtube | email | e-mail | mail | print | pdf | share | tweet | copy | link | save | rss | flipboard |
    pocket | messenger | viber | vk | mastodon | threads | skype | sms | line | digg | stumbleupon | delicious |
    google | plus | more | comments | comment | like | likes | reply | follow | subscribe | login | register |
    home | about | contact | faq | search | menu | news | sport | opinion | business | world | politics |
    culture | weather | video | photos | us
""")
