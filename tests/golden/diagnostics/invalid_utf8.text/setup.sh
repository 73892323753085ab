printf 'caf\351' > letter.txt
