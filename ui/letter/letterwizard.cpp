#include "ui/letter/letterwizard.h"

#include "ui/letter/letterpages.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/outcomepages.h"
#include "ui/letter/scanpage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Page = LetterViewModel::Page;

LetterWizard::LetterWizard(LetterViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(viewModel)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"letterWizard"_s);
    const QString &domain = viewModel.certificate().domain;
    //: %1 is a domain
    setWindowTitle(viewModel.kind() == LetterViewModel::Kind::Revocation
                       ? tr("Revocation letter: %1").arg(domain)
                       //: %1 is a domain
                       : tr("Confirmation letter: %1").arg(domain));
    // In the order of LetterViewModel::Page.
    m_pages->addWidget(new LetterPage(viewModel));
    m_pages->addWidget(new ScanPage(viewModel.scan()));
    m_pages->addWidget(new UploadPage(viewModel));
    m_pages->addWidget(new SentPage(viewModel));
    m_pages->addWidget(new ConsolePage(viewModel));
    m_pages->addWidget(new RejectedPage(viewModel));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(14);
    layout->addWidget(makeTrail());
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 128, fontMetrics().lineSpacing() * 44);

    connect(&viewModel, &LetterViewModel::changed, this, &LetterWizard::refresh);
    refresh();
}

QWidget *LetterWizard::makeTrail()
{
    auto *trail = new QFrame;
    trail->setAccessibleName(tr("Steps"));
    auto *layout = new QHBoxLayout(trail);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(10);
    for (const QString &title : {tr("1  Get the letter"), tr("2  Choose the scans"),
                                 tr("3  Check and upload"), tr("4  What happens next")}) {
        if (!m_trail.isEmpty())
            layout->addWidget(new QLabel(u"›"_s));
        auto *label = new QLabel(title);
        layout->addWidget(label);
        m_trail += label;
    }
    layout->addStretch();
    return trail;
}

QWidget *LetterWizard::makeButtons()
{
    m_back = new QPushButton(tr("&Back"));
    m_back->setObjectName(u"back"_s);
    m_back->setAutoDefault(false);
    m_next = new QPushButton;
    m_next->setObjectName(u"next"_s);
    m_close = new QPushButton;
    m_close->setObjectName(u"close"_s);
    m_close->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, &m_viewModel, &LetterViewModel::goBack);
    connect(m_next, &QPushButton::clicked, &m_viewModel, &LetterViewModel::goOn);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);

    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_close);
    layout->addStretch();
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return buttons;
}

void LetterWizard::reject()
{
    m_viewModel.cancelUpload();
    QDialog::reject();
}

void LetterWizard::refresh()
{
    const Page page = m_viewModel.page();
    const bool isEnd = page == Page::Sent || page == Page::Console || page == Page::Rejected;
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_back->setVisible(page == Page::Scan || page == Page::Confirm || page == Page::Console);
    m_back->setEnabled(m_viewModel.canGoBack());
    m_next->setVisible(!isEnd);
    m_next->setEnabled(m_viewModel.canGoOn());
    m_next->setText(page == Page::Confirm && !m_viewModel.isConsoleOnly() ? tr("&Upload for Review")
                                                                          : tr("&Next"));
    m_next->setDefault(!isEnd);
    m_close->setText(isEnd ? tr("&Close") : tr("Cancel"));
    refreshTrail();
}

void LetterWizard::refreshTrail()
{
    const Page page = m_viewModel.page() == Page::Console ? Page::Confirm : m_viewModel.page();
    const int current = static_cast<int>(page); // a rejection comes before the first step
    for (int i = 0; i < m_trail.size(); ++i) {
        QFont font = m_trail[i]->font();
        font.setBold(i == current);
        m_trail[i]->setFont(font);
    }
}

} // namespace ui
