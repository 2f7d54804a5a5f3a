<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Desk</name>
    <message numerus="yes">
        <source>%n certificates are moved.</source>
        <translation>
            <numerusform>%n certificate is moved.</numerusform>
            <numerusform>%n certificates are moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notices of expiry of %n certificates are ignored.</source>
        <translation>
            <numerusform>The notices of expiry of %n certificate are ignored.</numerusform>
            <numerusform>The notices of expiry of %n certificates are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices of expiry of %n certificates are sent again.</source>
        <translation>
            <numerusform>Notices of expiry of %n certificate are sent again.</numerusform>
            <numerusform>Notices of expiry of %n certificates are sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AccountsViewModel</name>
    <message numerus="yes">
        <source>%n renewals are under way in this account. Finish them or give them up first: without the account nobody would look after the orders.</source>
        <translation>
            <numerusform>%n renewal is under way in this account. Finish it or give it up first: without the account nobody would look after the order.</numerusform>
            <numerusform>%n renewals are under way in this account. Finish them or give them up first: without the account nobody would look after the orders.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ui::ChangeWording</name>
    <message numerus="yes">
        <source>Move %n certificates to another project</source>
        <translation>
            <numerusform>Move %n certificate to another project</numerusform>
            <numerusform>Move %n certificates to another project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore the notices of expiry of %n certificates?</source>
        <translation>
            <numerusform>Ignore the notices of expiry of %n certificate?</numerusform>
            <numerusform>Ignore the notices of expiry of %n certificates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send notices of expiry of %n certificates again?</source>
        <translation>
            <numerusform>Send notices of expiry of %n certificate again?</numerusform>
            <numerusform>Send notices of expiry of %n certificates again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n orders again?</source>
        <translation>
            <numerusform>Submit %n order again?</numerusform>
            <numerusform>Submit %n orders again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the review of %n orders?</source>
        <translation>
            <numerusform>Cancel the review of %n order?</numerusform>
            <numerusform>Cancel the review of %n orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders?</source>
        <translation>
            <numerusform>Cancel %n order?</numerusform>
            <numerusform>Cancel %n orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n certificates?</source>
        <translation>
            <numerusform>Delete %n certificate?</numerusform>
            <numerusform>Delete %n certificates?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are done.</source>
        <translation>
            <numerusform>%n is done.</numerusform>
            <numerusform>All %n are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed: nothing happened to them.</source>
        <translation>
            <numerusform>%n failed: nothing happened to it.</numerusform>
            <numerusform>%n failed: nothing happened to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n it is not known.</source>
        <translation>
            <numerusform>Of %n it is not known.</numerusform>
            <numerusform>Of %n it is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not begun.</source>
        <translation>
            <numerusform>%n was not begun.</numerusform>
            <numerusform>%n were not begun.</numerusform>
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
    <message numerus="yes">
        <source>Purchase orders the certificate and takes points from the benefit package “%1” of the account “%2”: what the product costs, which is not known beforehand, and at most the %n point(s) that are left. It is ordered once; CertDesk never repeats an order.</source>
        <extracomment>%1 is a benefit package&apos;s number, %2 the account&apos;s name; %n counts the points that are left</extracomment>
        <translation>
            <numerusform>Purchase orders the certificate and takes points from the benefit package “%1” of the account “%2”: what the product costs, which is not known beforehand, and at most the %n point that is left. It is ordered once; CertDesk never repeats an order.</numerusform>
            <numerusform>Purchase orders the certificate and takes points from the benefit package “%1” of the account “%2”: what the product costs, which is not known beforehand, and at most the %n points that are left. It is ordered once; CertDesk never repeats an order.</numerusform>
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
    <name>ui::ListExport</name>
    <message numerus="yes">
        <source>%n certificates are written to %1.</source>
        <translation>
            <numerusform>%n certificate is written to %1.</numerusform>
            <numerusform>%n certificates are written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are printed.</source>
        <translation>
            <numerusform>%n certificate is printed.</numerusform>
            <numerusform>%n certificates are printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LogDialog</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are the newest %n entries of the provider; choose a shorter time for the rest.</source>
        <translation>
            <numerusform>This is the newest entry of the provider; choose a shorter time for the rest.</numerusform>
            <numerusform>These are the newest %n entries of the provider; choose a shorter time for the rest.</numerusform>
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
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>In the status line: %1 is such as &quot;12 certificates&quot;</extracomment>
        <translation>
            <numerusform>%1, %n selected</numerusform>
            <numerusform>%1, %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate IDs are copied.</source>
        <translation>
            <numerusform>%n certificate ID is copied.</numerusform>
            <numerusform>%n certificate IDs are copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NamesWording</name>
    <message numerus="yes">
        <source>It was bought for %n name(s). Take some away.</source>
        <translation>
            <numerusform>It was bought for %n name. Take some away.</numerusform>
            <numerusform>It was bought for %n names. Take some away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n name(s), one in each line. The first becomes the common name.</source>
        <translation>
            <numerusform>Up to %n name, one in each line. The first becomes the common name.</numerusform>
            <numerusform>Up to %n names, one in each line. The first becomes the common name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n name(s), one in each line, at least one such as *.example.com. The first becomes the common name.</source>
        <translation>
            <numerusform>Up to %n name, one in each line, at least one such as *.example.com. The first becomes the common name.</numerusform>
            <numerusform>Up to %n names, one in each line, at least one such as *.example.com. The first becomes the common name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoticeAction</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoticeWording</name>
    <message numerus="yes">
        <source>because that is %n days before its end</source>
        <translation>
            <numerusform>because that is %n day before its end</numerusform>
            <numerusform>because that is %n days before its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>because %n days are set for this certificate</source>
        <translation>
            <numerusform>because %n day is set for this certificate</numerusform>
            <numerusform>because %n days are set for this certificate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrganisationsDialog</name>
    <message numerus="yes">
        <source>%n administrators</source>
        <translation>
            <numerusform>%n administrator</numerusform>
            <numerusform>%n administrators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PackagesDialog</name>
    <message numerus="yes">
        <source>%n points can be used.</source>
        <translation>
            <numerusform>%n point can be used.</numerusform>
            <numerusform>%n points can be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PermissionsDialog</name>
    <message numerus="yes">
        <source>The key may do everything that could be tried. %n more can&apos;t be tried without doing it.</source>
        <translation>
            <numerusform>The key may do everything that could be tried. %n more can&apos;t be tried without doing it.</numerusform>
            <numerusform>The key may do everything that could be tried. %n more can&apos;t be tried without doing it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key lacks permissions. Copy what is missing and paste it as a policy in the provider&apos;s access management. %n more can&apos;t be tried without doing it.</source>
        <translation>
            <numerusform>The key lacks permissions. Copy what is missing and paste it as a policy in the provider&apos;s access management. %n more can&apos;t be tried without doing it.</numerusform>
            <numerusform>The key lacks permissions. Copy what is missing and paste it as a policy in the provider&apos;s access management. %n more can&apos;t be tried without doing it.</numerusform>
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
    <name>ui::RenewalPoints</name>
    <message numerus="yes">
        <source>%1, which had %n point(s) before</source>
        <extracomment>%1 is a package&apos;s number; %n counts benefit points</extracomment>
        <translation>
            <numerusform>%1, which had %n point before</numerusform>
            <numerusform>%1, which had %n points before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package %1 still has its %n point(s).</source>
        <extracomment>%1 is a package&apos;s number; %n counts benefit points</extracomment>
        <translation>
            <numerusform>The package %1 still has its %n point.</numerusform>
            <numerusform>The package %1 still has its %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestsViewModel</name>
    <message numerus="yes">
        <source>The provider deletes %n CSRs at once at most.</source>
        <translation>
            <numerusform>The provider deletes %n CSR at once at most.</numerusform>
            <numerusform>The provider deletes %n CSRs at once at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n CSRs at the provider?</source>
        <translation>
            <numerusform>Delete %n CSR at the provider?</numerusform>
            <numerusform>Delete %n CSRs at the provider?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CSRs are deleted.</source>
        <translation>
            <numerusform>%n CSR is deleted.</numerusform>
            <numerusform>%n CSRs are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResourcesDialog</name>
    <message numerus="yes">
        <source>%n cloud resources use it.</source>
        <translation>
            <numerusform>%n cloud resource uses it.</numerusform>
            <numerusform>%n cloud resources use it.</numerusform>
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
<context>
    <name>ui::UpdateWording</name>
    <message numerus="yes">
        <source>All %n resources have the new certificate.</source>
        <translation>
            <numerusform>%n resource has the new certificate.</numerusform>
            <numerusform>All %n resources have the new certificate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed and keep the old one.</source>
        <translation>
            <numerusform>%n failed and keeps the old one.</numerusform>
            <numerusform>%n failed and keep the old one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have the old certificate again.</source>
        <translation>
            <numerusform>%n has the old certificate again.</numerusform>
            <numerusform>%n have the old certificate again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be given the old one back.</source>
        <translation>
            <numerusform>%n could not be given the old one back.</numerusform>
            <numerusform>%n could not be given the old one back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the old certificate back on %n resources? The new one is taken away there, and visitors see the old one until it expires. What failed is not touched.</source>
        <translation>
            <numerusform>Put the old certificate back on %n resource? The new one is taken away there, and visitors see the old one until it expires. What failed is not touched.</numerusform>
            <numerusform>Put the old certificate back on %n resources? The new one is taken away there, and visitors see the old one until it expires. What failed is not touched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UploadWording</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n private key</numerusform>
            <numerusform>%n private keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
