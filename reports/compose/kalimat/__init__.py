"""Generated prose: sentence patterns as functions of plain arguments, one module for each subject.

The patterns know neither inputs nor context, so each can be tried alone; `dari_konteks` (and for agreements
`dari_perjanjian`) makes their arguments from a report, and nothing else here does. A sentence is a tuple of runs, ready
for `document.Paragraf`; figures in it are live. Source: issue 3, part 3.
"""
