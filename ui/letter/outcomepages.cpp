#include "ui/letter/outcomepages.h"

#include "ui/letter/letterpages.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/timelineview.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QGridLayout *makeSteps(const QString &name, const QStringList &steps)
{
    auto *list = new QGridLayout;
    list->setHorizontalSpacing(10);
    list->setVerticalSpacing(10);
    list->setColumnStretch(1, 1);
    for (int i = 0; i < steps.size(); ++i) {
        const QString number = QString::number(i + 1);
        list->addWidget(new QLabel(number + u'.'), i, 0, Qt::AlignTop);
        list->addWidget(makeText(name + number, steps[i]), i, 1);
    }
    return list;
}

QLabel *makeWatch(const QString &name, LetterViewModel &viewModel)
{
    QLabel *watch = makeNote(name);
    const auto refresh = [watch, &viewModel] { setOrHide(*watch, viewModel.watchText()); };
    QObject::connect(&viewModel, &LetterViewModel::changed, watch, refresh);
    refresh();
    return watch;
}

QStringList sentSteps(LetterViewModel::Kind kind)
{
    if (kind == LetterViewModel::Kind::Revocation)
        return {SentPage::tr("The provider reviews the letter. It names no days for that."),
                SentPage::tr("Until the list says “Revoked”, the certificate still works. Have its "
                             "successor installed by then."),
                SentPage::tr("CertDesk keeps looking. If the reviewer wants something changed, it "
                             "says so in the list.")};
    return {SentPage::tr("Let whoever answers your company's phone know that you ordered a "
                         "certificate: the reviewer calls the registered number."),
            SentPage::tr("An e-mail asks to confirm the order, or to prove the domain. Look into "
                         "the spam folder, too."),
            SentPage::tr("CertDesk keeps looking and tells you when the certificate is issued. If "
                         "the reviewer wants something changed, it says so in the list.")};
}

} // namespace

SentPage::SentPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
{
    auto *timeline = new TimelineView;
    const auto refresh = [timeline, &viewModel] { timeline->show(viewModel.timeline()); };
    connect(&viewModel, &LetterViewModel::changed, timeline, refresh);

    QVBoxLayout *layout = makeLetterLayout(this);
    layout->addWidget(makeHeadline(u"sentHeadline"_s, tr("✓ The letter is with the provider.")));
    layout->addWidget(timeline);
    layout->addSpacing(6);
    layout->addWidget(makeHeadline(u"sentTitle"_s, tr("What you can do meanwhile:")));
    layout->addLayout(makeSteps(u"sentStep"_s, sentSteps(viewModel.kind())));
    layout->addStretch();
    refresh();
}

ConsolePage::ConsolePage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_problem(makeNote(u"consoleProblem"_s))
{
    auto *open = makeLetterButton(u"openConsole"_s, tr("&Open the console"));
    auto *save = makeLetterButton(u"saveLetter"_s, tr("&Save the copy that fits…"));
    auto *done = makeLetterButton(u"didUpload"_s, tr("I have &uploaded it in the console"));
    QLabel *file = makeText(u"consoleFile"_s);
    m_problem->hide();
    const bool isRevocation = viewModel.kind() == LetterViewModel::Kind::Revocation;

    QVBoxLayout *layout = makeLetterLayout(this);
    layout->addWidget(makeHeadline(u"consoleHeadline"_s,
                                   tr("The provider takes this letter only in its console.")));
    layout->addWidget(makeText(
        u"consoleSteps"_s,
        isRevocation
            ? tr("Nothing was changed and your letter is fine. Open the certificate in the console "
                 "and choose the upload of the revocation letter.")
            : tr("Nothing was changed and your letter is fine. Open the certificate in the console "
                 "and choose “Upload confirmation letter”.")));
    layout->addWidget(file);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(save);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(makeText(u"consoleTracking"_s,
                               tr("When it is uploaded there, say so here: CertDesk then watches "
                                  "the provider's status and "
                                  "tells you that the letter has arrived.")));
    layout->addWidget(done, 0, Qt::AlignLeft);
    layout->addWidget(makeWatch(u"consoleWatch"_s, viewModel));
    layout->addStretch();

    connect(open, &QPushButton::clicked, &viewModel, &LetterViewModel::openConsole);
    connect(save, &QPushButton::clicked, this, &ConsolePage::chooseWhereToSave);
    connect(done, &QPushButton::clicked, &viewModel, &LetterViewModel::watchConsole);
    const auto refresh = [save, done, file, &viewModel] {
        const bool isCopy = !viewModel.scan().copyNote().isEmpty();
        save->setVisible(isCopy);
        file->setText(isCopy ? tr("What you checked is a copy that CertDesk made: save it here, "
                                  "then select that copy there.")
                             : tr("Select the file there that you chose here."));
        done->setEnabled(viewModel.watchText().isEmpty());
    };
    connect(&viewModel, &LetterViewModel::changed, save, refresh);
    refresh();
}

void ConsolePage::chooseWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the copy that fits"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_viewModel.letter()->fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const core::Result<void> saved = m_viewModel.saveLetter(path);
        //: %1 is a file's path
        setOrHide(*m_problem,
                  saved ? tr("✓ Saved as %1.").arg(path)
                        : letterProblemText(describe(saved.error())));
    });
    dialog->open();
}

RejectedPage::RejectedPage(LetterViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
{
    QLabel *words = makeNote(u"reviewerWords"_s);
    const auto refresh = [words, &viewModel] {
        const QString said = viewModel.reviewerWords();
        words->setText(said.isEmpty() ? tr("The provider gives no reason. Its support knows it.")
                                      : said);
    };
    connect(&viewModel, &LetterViewModel::changed, words, refresh);
    refresh();
    auto *open = makeLetterButton(u"openConsoleToCorrect"_s, tr("&Open the console"));
    auto *done = makeLetterButton(u"didResubmit"_s, tr("I have submitted it &again"));
    connect(open, &QPushButton::clicked, &viewModel, &LetterViewModel::openConsole);
    connect(done, &QPushButton::clicked, &viewModel, &LetterViewModel::watchConsole);
    connect(&viewModel, &LetterViewModel::changed, done,
            [done, &viewModel] { done->setEnabled(viewModel.watchText().isEmpty()); });

    QVBoxLayout *layout = makeLetterLayout(this);
    layout->addWidget(
        makeHeadline(u"rejectedHeadline"_s, tr("The request was rejected. The provider says:")));
    layout->addWidget(words);
    layout->addWidget(makeHeadline(u"rejectedTitle"_s, tr("How it goes on:")));
    layout->addLayout(makeSteps(
        u"rejectedStep"_s,
        {tr("Open the certificate in the provider's console and correct the data that the reviewer "
            "names. CertDesk has no form for that. A frequent reason is a company phone number "
            "that is missing or wrong."),
         tr("If the console says that a review still runs, cancel that review there first and wait "
            "until it is cancelled."),
         tr("Leave the CSR as it is: its private key is the one that you have. Then submit the "
            "request again. It is the same order; nothing is paid a second time."),
         tr("Come back here. When the provider asks for the letter again, this window leads on to "
            "it; the old letter won't do where it shows the old data.")}));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(done);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(makeWatch(u"rejectedWatch"_s, viewModel));
    layout->addStretch();
}

} // namespace ui
