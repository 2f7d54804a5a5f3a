<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ui::CellWording</name>
    <message numerus="yes">
        <source>%1, %n days ago</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%1, %n day ago</numerusform>
            <numerusform>%1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>+%n name</numerusform>
            <numerusform>+%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CheckPage</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DnsWording</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LetterScan</name>
    <message numerus="yes">
        <source>“%1” was left out: a letter has at most %n pages here.</source>
        <extracomment>%1 is a file&apos;s name, %n a number of pages</extracomment>
        <translation>
            <numerusform>“%1” was left out: a letter has at most %n page here.</numerusform>
            <numerusform>“%1” was left out: a letter has at most %n pages here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n dots per inch are left of it: send fewer pages, or crop them.</source>
        <extracomment>%n is a number of dots per inch</extracomment>
        <translation>
            <numerusform>Only %n dot per inch is left of it: send fewer pages, or crop them.</numerusform>
            <numerusform>Only %n dots per inch are left of it: send fewer pages, or crop them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n pages, but a letter has one or two. Is it the right file, and nothing else in it?</source>
        <extracomment>%1 is a file&apos;s name, %n a number of pages</extracomment>
        <translation>
            <numerusform>“%1” has %n page, but a letter has one or two. Is it the right file, and nothing else in it?</numerusform>
            <numerusform>“%1” has %n pages, but a letter has one or two. Is it the right file, and nothing else in it?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProgressWording</name>
    <message numerus="yes">
        <source>Looked %n time(s) and found no purchase; last on %1.</source>
        <extracomment>%1 is a date and time; %n counts looks</extracomment>
        <translation>
            <numerusform>Looked %n time and found no purchase; last on %1.</numerusform>
            <numerusform>Looked %n times and found no purchase; last on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScanPage</name>
    <message numerus="yes">
        <source>PDF, %n pages</source>
        <translation>
            <numerusform>PDF, %n page</numerusform>
            <numerusform>PDF, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimeWording</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>expired %n day ago</numerusform>
            <numerusform>expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
</TS>
