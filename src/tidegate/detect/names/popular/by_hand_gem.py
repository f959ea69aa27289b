"""The most used gems that the other list does not have; written for this project."""

NAMES = """
rails sinatra devise puma sidekiq rspec rspec-rails rubocop jekyll bundler pry pry-byebug nokogiri faraday httparty pg
mysql2 redis capybara factory_bot factory_bot_rails faker rake thor fastlane cocoapods sqlite3 activerecord
activesupport actionpack activemodel railties bootsnap sprockets sprockets-rails sassc sassc-rails turbo-rails
stimulus-rails importmap-rails jbuilder jsbundling-rails cssbundling-rails tailwindcss-rails propshaft kaminari pagy
will_paginate pundit cancancan omniauth omniauth-google-oauth2 omniauth-github omniauth-rails_csrf_protection
doorkeeper jwt bcrypt rack rack-cors rack-attack rack-test rails_admin activeadmin administrate simple_form formtastic
carrierwave shrine paperclip image_processing mini_magick aws-sdk-s3 aws-sdk google-cloud-storage sentry-ruby
sentry-rails sentry-sidekiq newrelic_rpm ddtrace datadog lograge rollbar bugsnag honeybadger dotenv dotenv-rails
figaro config dry-validation dry-struct dry-types dry-monads sequel mongoid elasticsearch searchkick pg_search ransack
friendly_id paper_trail acts-as-taggable-on acts_as_list ancestry money-rails money stripe pay braintree twilio-ruby
sendgrid-ruby mail letter_opener premailer-rails delayed_job delayed_job_active_record resque good_job solid_queue
solid_cache que whenever rufus-scheduler clockwork hanami roda grape grape-entity graphql graphql-ruby alba
blueprinter active_model_serializers jsonapi-serializer fast_jsonapi oj yajl-ruby multi_json minitest test-unit
shoulda-matchers webmock vcr timecop simplecov database_cleaner selenium-webdriver webdrivers cuprite launchy byebug
debug better_errors binding_of_caller web-console spring listen guard guard-rspec overcommit rubocop-rails
rubocop-rspec rubocop-performance standard brakeman bundler-audit bullet rack-mini-profiler annotate annotaterb
solargraph ruby-lsp sorbet sorbet-runtime tapioca steep rbs yard rdoc kramdown redcarpet slim slim-rails haml
haml-rails erb_lint view_component phlex cells middleman nanoc bridgetown github-pages jekyll-feed jekyll-seo-tag
jekyll-sitemap minima just-the-docs webrick thin unicorn passenger falcon capistrano capistrano-rails kamal mina chef
inspec puppet vagrant vault terraform-landscape net-ssh net-scp net-sftp rest-client http typhoeus excon mechanize
watir ferrum rubyzip csv roo axlsx caxlsx prawn wicked_pdf pdf-reader combine_pdf hexapdf chunky_png rmagick ruby-vips
colorize tty-prompt tty-spinner pastel optimist slop gli highline concurrent-ruby async eventmachine celluloid
parallel ox gyoku savon builder tilt i18n i18n-tasks geocoder countries phonelib addressable public_suffix ruby-openai
openai anthropic langchainrb tiktoken_ruby xcodeproj xcpretty danger danger-swiftlint claide tzinfo tzinfo-data
zeitwerk mime-types rexml bigdecimal ffi msgpack
"""
